import * as z from "zod";
import { normaliseLabel } from "../../text/normalize.js";
import { type Learned, learnedSchema, ownerOf } from "./learned-labels.js";
import { type PackProblem, schemaProblems, versionProblem } from "./pack-problems.js";
import type { GuidePack } from "./schema.js";

const FORMAT = "verify-guide/learned-labels";
const VERSION = 1;

/** What was learned, to be carried to another PC or sent to whoever keeps the pack; names nobody. */
const fileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** Id of the pack it was learned for. */
  pack: z.string().min(1).max(100),
  ...learnedSchema.shape,
});

export const learnedFile = (pack: GuidePack, learned: Learned): string =>
  `${JSON.stringify({ format: FORMAT, version: VERSION, pack: pack.id, ...learned }, null, 2)}\n`;

/** Checks each label against the pack as pointing at it would: fields there are, and no word for two of them. */
function problemsIn(pack: GuidePack, { labels }: Learned): PackProblem[] {
  const problems: PackProblem[] = [];
  const claimed = new Map<string, string>();
  for (const [index, { form, field, label }] of labels.entries()) {
    const at = `labels.${index}`;
    const specs = pack.forms[form];
    if (!specs.some((spec) => spec.field === field))
      problems.push({ path: `${at}.field`, key: "no-such-field", value: field });
    const key = normaliseLabel(label);
    if (key === "") problems.push({ path: `${at}.label`, key: "no-letters", value: label });
    const owner = ownerOf(specs, label)?.field ?? claimed.get(`${form} ${key}`);
    if (owner !== undefined && owner !== field)
      problems.push({ path: `${at}.label`, key: "label-taken", value: owner });
    claimed.set(`${form} ${key}`, owner ?? field);
  }
  return problems;
}

/** Takes a file of learned labels whole or not at all. */
export function parseLearnedFile(
  json: unknown,
  pack: GuidePack,
): { ok: true; learned: Learned } | { ok: false; problems: PackProblem[] } {
  const newer = versionProblem(json, FORMAT, VERSION);
  if (newer) return { ok: false, problems: [newer] };
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: schemaProblems(parsed.error) };
  const { labels, places } = parsed.data;
  if (parsed.data.pack !== pack.id)
    return { ok: false, problems: [{ path: "pack", key: "other-pack", value: parsed.data.pack }] };
  const problems = problemsIn(pack, { labels, places });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, learned: { labels, places } };
}
