import type { FieldValue } from "../../autofill/field-spec.js";
import { claimsOf } from "../../autofill/fields-claimed-by-label.js";
import { labelOf as labelOfBox } from "../../autofill/left-to-the-user.js";
import { compareDepth, placedElements, refOf } from "../../snapshot/stacking.js";
import { cellOf, gridsOf } from "../../snapshot/tables.js";
import type { Control } from "../../snapshot/types.js";
import { normaliseLabel, sameLabel } from "../../text/normalize.js";
import { type Draft, listed, type Now, type Situation } from "./guidance-types.js";
import type { Pressable } from "./pressable-elements.js";

/** What a portal may ask of who books, as the registration calls it. */
const OF_COMPANY = ["contact", "phone"];

/** What the company's records know of a box, by its label beyond doubt: to be copied, since no form of ours is there. */
function knownOf({ pack, values }: Situation, control: Control): FieldValue | null {
  const specs = pack.forms.company.filter(({ field }) => OF_COMPANY.includes(field));
  const [claim, ...others] = [...claimsOf(control, specs)].filter(([, { doubtful }]) => !doubtful);
  const known = values?.find(({ field }) => field === claim?.[0]);
  return known && others.length === 0 ? known : null;
}

/** What is known is offered to be copied; the rest is hers to say. */
const openAt = (label: string, index: number, known: FieldValue | null): Now["open"][number] => ({
  ...(known
    ? { field: known.field, kind: "field", why: "unreachable", value: known.value }
    : { field: `other-${index}`, kind: "own", why: "own", value: "" }),
  label,
  box: null,
  now: "",
  said: "",
});

/**
 * What some portals ask of a booking itself, by their own marks: the institution, the day. Which, only the user can
 * say; the button that hands it in is shown when none of it is open.
 */
export function askedOfBooking(situation: Situation, submit: Pressable): Draft | null {
  const { page } = situation;
  const open = placedElements(page, "controls").filter(
    ({ item, reachable, frame, depth }) =>
      reachable &&
      frame.id === submit.frame.id &&
      compareDepth(depth, submit.depth) === 0 &&
      (item.required || item.invalid !== undefined) &&
      item.value === "" &&
      item.kind !== "checkbox" &&
      !item.search &&
      !item.disabled &&
      normaliseLabel(labelOfBox(item)) !== "",
  );
  const columns = emptyColumns(situation, submit);
  const labels = [...new Set([...open.map(({ item }) => labelOfBox(item)), ...columns])];
  if (labels.length === 0) return null;
  const known = new Map(open.map(({ item }) => [labelOfBox(item), knownOf(situation, item)]));
  return {
    substep: "complete-form",
    open: labels.map((label, index) => openAt(label, index, known.get(label) ?? null)),
    values: { count: String(labels.length), fields: listed(labels, 2) },
    action: open.length > 0 ? "show" : "none",
    refs: open.slice(0, 1).map(refOf),
  };
}

const STAR = /^\s*[*＊]\s*|\s*[*＊]\s*$/g;

/** Columns of the list beside it that are to be filled in cell by cell, by their star, and are not. */
function emptyColumns({ pack }: Situation, { frame, item }: Pressable): string[] {
  const grids = gridsOf(frame, pack.reservation.empty).filter(({ layer }) => layer === item.layer);
  const boxes = frame.controls.filter(({ visible, layer }) => visible && layer === item.layer);
  return grids.flatMap((grid) =>
    grid.headers.flatMap((header, column) => {
      const label = header.replace(STAR, "");
      if (label === header) return [];
      // A cell's words leave out what is in its box.
      const own = boxes.filter(({ labels }) => labels.some(({ text }) => sameLabel(text, header)));
      const isOpen =
        own.length > 0
          ? own.some(({ value }) => value === "")
          : grid.rows.some((row) => cellOf(grid, row, column) === "");
      return isOpen ? [label] : [];
    }),
  );
}
