import { compareDepth, depthOf } from "../../snapshot/stacking.js";
import { columnOf, gridsOf } from "../../snapshot/tables.js";
import { foldSerial } from "../../text/fold-serial.js";
import { serialsOf } from "../case-at-hand.js";
import { topmostView } from "../detection/page-view.js";
import { bookingsOf } from "../detection/reservations.js";
import { chooser } from "./choose-scales.js";
import { askedOfBooking } from "./fields-asked-of-booking.js";
import { type Draft, listed, type Situation, stepWords } from "./guidance-types.js";
import { besideList, buttons, firstNamed, labelOf, type Pressable, refs } from "./pressable-elements.js";
import { savedStep } from "./saved-booking.js";
import { chosenSerials, scaleRows } from "./scale-rows.js";
import { asWritten, toLedger } from "./scales-to-enter-first.js";

/**
 * What the booking holds against what the case wants.
 * @param onward what hands the booking in, or leads there
 */
function compareChosen(
  situation: Situation,
  [onward]: readonly Pressable[],
): {
  chosen: string[];
  wrong: string[];
  missing: string[];
} {
  const { page, pack } = situation;
  const chosen = chosenSerials(pack, page, onward);
  const wanted = serialsOf(situation.at);
  if (wanted.length === 0) return { chosen, wrong: [], missing: [] };
  return {
    chosen,
    wrong: chosen.filter((serial) => !wanted.includes(serial)),
    missing: wanted.filter((serial) => !chosen.includes(serial)),
  };
}

/** The list of bookings: its button for a new one, which a menu's entry may be called like. */
function newReservation({ page, pack, snapshots }: Situation, add: readonly string[]): Draft | null {
  const { id, empty } = pack.reservation;
  const [press] = firstNamed(besideList(buttons(page, add), id, empty), add);
  if (press) return { substep: "new-reservation", values: { button: labelOf(press) }, refs: refs([press]) };
  // The list is in front, and its button is called otherwise than any pack knows.
  const view = topmostView(pack, snapshots);
  return view && bookingsOf(pack, view)
    ? { substep: "new-reservation", values: { button: add[0] ?? "" }, missing: true }
    : null;
}

/** Beside the list of bookings it hands in one that is ticked there, and none is put together. */
const isBesideBookings = ({ page, pack }: Situation, { frame, depth }: Pressable): boolean =>
  gridsOf(frame, pack.reservation.empty).some(
    (grid) =>
      columnOf(grid, pack.reservation.id) >= 0 && compareDepth(depthOf(page, frame, grid.layer), depth) === 0,
  );

/** What hands the booking in, and what goes on with it: some portals lead through it page by page, some save it first. */
function leadsOn(situation: Situation, open: readonly string[]): Record<"submits" | "onward", Pressable[]> {
  const { page, pack } = situation;
  const submits = buttons(page, stepWords(situation, "submit-reservation")[0] ?? []).filter(
    (one) => !isBesideBookings(situation, one),
  );
  const saves = buttons(page, open).length > 0 ? pack.buttons.save : [];
  const onward = [submits, buttons(page, pack.buttons.goOn), buttons(page, saves)];
  return { submits, onward: onward.find(({ length }) => length > 0) ?? [] };
}

/** Opens the list of scales to choose from; beside the button that hands a booking in or goes on, 添加 means that too. */
function openersOf(situation: Situation, open: readonly string[], onward: readonly Pressable[]): Pressable[] {
  const named = buttons(situation.page, open);
  if (named.length > 0 || onward.length === 0) return named;
  const [add = []] = stepWords(situation, "add-instrument");
  return firstNamed(buttons(situation.page, add), add);
}

/** The booking holds the case's scales, and only those. */
function handIn(
  situation: Situation,
  submit: Pressable | undefined,
  goOn: Pressable | undefined,
): Draft | null {
  const onward = submit ?? goOn;
  if (!onward) return null;
  return (
    askedOfBooking(situation, onward) ?? {
      substep: submit ? "submit-reservation" : "confirm-chosen",
      values: { button: labelOf(onward) },
      refs: refs([onward]),
    }
  );
}

/** A booking's later pages, where nothing is chosen any more: what hands in or goes on, where they name the case's scales. */
function laterPage(situation: Situation, onward: readonly Pressable[]): Draft | null {
  const [press] = onward;
  if (!press || situation.at.scales.length === 0) return null;
  const texts = press.frame.tables
    .filter(({ layer }) => layer === press.item.layer)
    .flatMap(({ headers, rows }) => [headers, ...rows].flat());
  const words = new Set(texts.flatMap((text) => text.split(/[\s（）()、,，;；:：|]+/)).map(foldSerial));
  const chosen = chosenSerials(situation.pack, situation.page, press);
  const isNamed = (serial: string) => (chosen.length > 0 ? chosen.includes(serial) : words.has(serial));
  if (!serialsOf(situation.at).every(isNamed)) return null;
  const draft = askedOfBooking(situation, press);
  return draft ?? { substep: "submit-reservation", values: { button: labelOf(press) }, refs: refs([press]) };
}

/** Nothing shows which scales the booking holds: it is handed in by nobody's advice. */
const unproven = ({ at }: Situation): Draft =>
  at.scales.length > 0
    ? { substep: "pack-first", missing: true }
    : { substep: "needs-scale", action: "choose-scale" };

/** Such a page that lists its scales once more, and no other than the case's. */
function listedPage(situation: Situation, onward: readonly Pressable[]): Draft | null {
  const { chosen, wrong } = compareChosen(situation, onward);
  return chosen.length > 0 && wrong.length === 0 ? laterPage(situation, onward) : null;
}

/** Scales in the booking that are not the case's: their rows, then what takes them out. */
function removeWrong(situation: Situation, wrong: readonly string[]): Draft {
  const { page, pack } = situation;
  const serials = listed(asWritten(situation, wrong));
  const rows = scaleRows(pack, page, wrong);
  const ticks = wrong.flatMap((serial) => (rows?.ticks.get(serial) ?? []).slice(0, 1));
  const open = ticks.filter(({ item }) => !item.checked);
  const remove = buttons(page, pack.buttons.remove);
  return {
    substep: "remove-wrong",
    values: { serials },
    refs: refs(open.length > 0 ? open : remove.slice(0, 1)),
    all: open.length > 0,
    warnings: [{ kind: "wrong-scale", values: { serials } }],
  };
}

/** Steps 7 and 8: from the list of bookings to a booking that holds the case's scales, and only those. */
export function bookingStep(situation: Situation): Draft | null {
  const { page, at } = situation;
  const choosing = chooser(situation);
  if (choosing) return choosing;
  const [open = [], add = []] = stepWords(situation, "choose-instruments");
  // What hands a booking in may stand beside the list of them.
  const saved = buttons(page, open).length === 0 ? savedStep(situation) : null;
  if (saved) return saved;
  const { submits, onward } = leadsOn(situation, open);
  const openers = openersOf(situation, open, onward);
  if (openers.length > 0 || submits.length > 0) {
    const { chosen, wrong, missing } = compareChosen(situation, onward);
    if (wrong.length > 0) return removeWrong(situation, wrong);
    const [opener] = openers;
    const wanted = chosen.length === 0 ? serialsOf(at) : missing;
    const absent = toLedger(situation, wanted);
    if (absent) return absent;
    if (missing.length > 0 || chosen.length === 0) {
      if (!opener) return laterPage(situation, submits) ?? unproven(situation);
      if (chosen.length === 0)
        return {
          substep: "open-chooser",
          values: { button: labelOf(opener) },
          refs: refs(openers.slice(0, 1)),
        };
      const values = { serials: listed(asWritten(situation, missing)), count: String(missing.length) };
      return {
        substep: "add-missing",
        values: { ...values, button: labelOf(opener) },
        refs: refs(openers.slice(0, 1)),
        warnings: [{ kind: "missing-scale", values }],
      };
    }
    if (at.scales.length === 0) return { substep: "needs-scale", action: "choose-scale" };
    return handIn(situation, submits[0], onward[0]);
  }
  return (
    listedPage(situation, onward) ?? toLedger(situation, serialsOf(at)) ?? newReservation(situation, add)
  );
}
