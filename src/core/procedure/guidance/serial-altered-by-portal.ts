import { foldSerial } from "../../text/fold-serial.js";
import { compact } from "../../text/normalize.js";
import type { Draft, Situation } from "./guidance-types.js";
import {
  buttons,
  firstNamed,
  foldedHeads,
  inLayer,
  labelOf,
  type Pressable,
  refs,
} from "./pressable-elements.js";
import { scaleRows } from "./scale-rows.js";

/** Steps at which a scale with a wrong number in the ledger leads to no booking of hers. */
const BEFORE_BOOKED = new Set([
  "add-instrument",
  "open-reservation",
  "choose-instruments",
  "submit-reservation",
]);

/**
 * The portal gave a scale of the case another number when it saved it: no list to choose from will have hers. Nothing
 * is booked before the ledger's row is mended, which only the user does.
 */
export function alteredSerial(situation: Situation): Draft | null {
  const { page, pack, step, form, stored } = situation;
  const wrong = stored.find(
    ({ kind, values }) =>
      (kind === "stored-differs" || kind === "stored-dropped") && values.field === "serial",
  );
  if (!wrong || form || !BEFORE_BOOKED.has(step.id)) return null;
  const { meant = "", stored: seen = "", label = "" } = wrong.values;
  const edits = pack.buttons.edit;
  const told = (press: Pressable[], button = labelOf(press[0], edits[0])): Draft => ({
    substep: "mend-serial",
    values: { meant, stored: seen, label, button },
    refs: refs(press),
    missing: press.length === 0,
  });
  const rows = scaleRows(pack, page, [foldSerial(seen)]);
  const isListed = seen !== "" && rows?.serials.includes(foldSerial(seen)) === true;
  const inRow = buttons(page, edits).filter(({ item }) =>
    item.row.some((cell) => compact(cell) === compact(seen)),
  );
  const isSameRow = (one: Pressable, other: Pressable) => Math.abs(one.item.rect.y - other.item.rect.y) <= 12;
  // Two rows may bear it, of which one is another's.
  const rowsOf = inRow.filter((one, index) => inRow.findIndex((other) => isSameRow(one, other)) === index);
  if (isListed && inRow.length > 0) return told(rowsOf);
  const [edit] = inLayer(buttons(page, edits), rows?.depth ?? []).filter(({ item }) => item.row.length === 0);
  // A list to choose from has no such button.
  if (!isListed || !edit) {
    const way = toLedger(situation);
    // Outside of the system the usual way leads to it.
    return way.length > 0 || rows ? told(way) : null;
  }
  const [tick] = rows.ticks.get(foldSerial(seen)) ?? [];
  return told([tick && !tick.item.checked ? tick : edit], labelOf(edit));
}

/** The way back to the ledger, from wherever in the system. */
function toLedger({ page, pack }: Situation): Pressable[] {
  const ways = pack.steps.find(({ id }) => id === "open-ledger")?.ways ?? [];
  for (const { text = [], row } of ways.filter(({ what }) => what === "clickable")) {
    const found = row
      ? buttons(page, text, row)
      : [...firstNamed(buttons(page, text), text), ...foldedHeads(page, text)].slice(0, 1);
    if (found.length > 0) return found;
  }
  return buttons(page, pack.buttons.back).slice(0, 1);
}
