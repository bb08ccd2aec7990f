import type { Draft, DraftField, PlateDraft } from "../model/candidates.js";
import type { FieldValue } from "../parse/field.js";
import type { Evidence } from "./evidence.js";
import { settle } from "./resolve-fields.js";

/** One look at a plate: what was read and what speaks for it. */
export interface Look {
  plate: PlateDraft;
  evidence: Evidence;
}

/**
 * Two looks at one plate as one: of each field the surer reading, with the other as a further witness for or
 * against it.
 */
export function combine(first: Look, second: Look): Look {
  const sure = [
    settle(first.plate, first.evidence).fields,
    settle(second.plate, second.evidence).fields,
  ] as const;
  const plate: PlateDraft = {
    drafts: {},
    labelled: new Set([...first.plate.labelled, ...second.plate.labelled]),
    classPlace: first.plate.classPlace ?? second.plate.classPlace,
    texts: [...first.plate.texts, ...second.plate.texts],
  };
  const evidence: Evidence = {
    again: {},
    second: {},
    other: {},
    strokes: first.evidence.strokes ?? second.evidence.strokes,
    codes: first.evidence.codes,
    ...(first.evidence.weak ? { weak: true } : {}),
  };
  const fields = new Set([first, second].flatMap(({ plate: p }) => Object.keys(p.drafts)) as DraftField[]);
  const drafts = plate.drafts as Partial<Record<DraftField, Draft<FieldValue>>>;
  for (const field of fields) {
    const later = (sure[1][field]?.confidence ?? 0) > (sure[0][field]?.confidence ?? 0);
    const [chosen, other] = later ? [second, first] : [first, second];
    const draft = chosen.plate.drafts[field] ?? other.plate.drafts[field];
    const owner = chosen.plate.drafts[field] ? chosen : other;
    const witness = owner === chosen ? other : chosen;
    if (!draft) continue;
    drafts[field] = draft;
    evidence.again[field] = owner.evidence.again[field];
    evidence.second[field] = owner.evidence.second[field];
    const twin = witness.plate.drafts[field];
    // What a second look took over from the first is no witness for itself.
    if (twin !== draft) evidence.other[field] = twin?.cell.text;
    if (field === "accuracyClass") plate.classPlace = owner.plate.classPlace;
  }
  return { plate, evidence };
}
