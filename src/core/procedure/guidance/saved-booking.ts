import { compact } from "../../text/normalize.js";
import { topmostView } from "../detection/page-view.js";
import { bookingsOf } from "../detection/reservations.js";
import { savedBooking } from "../reservation-progress.js";
import { type Draft, listed, type Situation, stepWords } from "./guidance-types.js";
import { buttons, labelOf, pressables, refs } from "./pressable-elements.js";

/** The list of bookings holds the case's own, saved and not handed in: its row, then what hands it in or opens it again. */
export function savedStep(situation: Situation): Draft | null {
  const { page, pack, at, progress, snapshots } = situation;
  const view = topmostView(pack, snapshots);
  const bookings = view && bookingsOf(pack, view);
  const own = savedBooking(pack, progress, at, bookings);
  if (!own) return null;
  const { id } = own;
  const isOf = (row: readonly string[], number: string) =>
    row.some((cell) => compact(cell) === compact(number));
  const named = [...(stepWords(situation, "submit-reservation")[0] ?? [])];
  const submits = buttons(page, named);
  const press = submits.length > 0 ? submits : buttons(page, pack.buttons.edit);
  const inRow = press.filter(({ item }) => isOf(item.row, id));
  const boxes = pressables(page).filter(({ item }) => item.role === "checkbox");
  const tick = boxes.find(({ item }) => isOf(item.row, id));
  const others = boxes.filter(
    ({ item }) => item.checked && bookings?.some((one) => one.id !== id && isOf(item.row, one.id)),
  );
  if (inRow.length === 0 && tick && !tick.item.checked)
    return { substep: "tick-reservation", values: { id }, refs: refs([tick]) };
  if (inRow.length === 0 && others.length > 0)
    return {
      substep: "untick-rows",
      values: { serials: listed(others.map(({ item }) => item.row[0] ?? "")) },
      refs: refs(others),
      all: true,
    };
  const [button] = inRow.length > 0 ? inRow : tick ? press : [];
  return button
    ? { substep: "hand-in-saved", values: { id, button: labelOf(button) }, refs: refs([button]) }
    : null;
}
