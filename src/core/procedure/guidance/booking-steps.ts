import { foldSerial } from "../../text/fold-serial.js";
import { compact } from "../../text/normalize.js";
import { serialsOf } from "../case-at-hand.js";
import { topmostView } from "../detection/page-view.js";
import { bookingsOf } from "../detection/reservations.js";
import { ledgerExtent } from "../detection/shown-part-of-ledger.js";
import { askedOfBooking } from "./fields-asked-of-booking.js";
import { type Draft, listed, type Situation, stepWords } from "./guidance-types.js";
import {
  besideList,
  buttons,
  firstNamed,
  inLayer,
  labelOf,
  type Pressable,
  refs,
} from "./pressable-elements.js";
import { chosenSerials, scaleRows } from "./scale-rows.js";

/** The serial numbers as the user writes them. */
const asWritten = ({ at }: Situation, folded: readonly string[]): string[] =>
  folded.map(
    (serial) => at.scales.find((one) => foldSerial(one.serial) === serial)?.serial ?? serial.toUpperCase(),
  );

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

/** None of the scales still to be chosen is in the list: why that may be. */
function notListed(situation: Situation, away: readonly string[]): Draft {
  const { at, progress } = situation;
  const serials = listed(asWritten(situation, away));
  const scales = at.scales.filter(({ serial }) => away.includes(foldSerial(serial)));
  const booked = scales.some(({ bookingNumber }) => bookingNumber !== "");
  const inLedger = scales.every((one) => one.registered || progress.ledger?.includes(foldSerial(one.serial)));
  return {
    substep: booked ? "already-booked" : inLedger ? "not-listed" : "not-in-ledger",
    values: { serials },
    warnings: [{ kind: "missing-scale", values: { serials, count: String(away.length) } }],
    action: "none",
  };
}

/** The list of scales to choose from is in front: rows by serial number, then its own button. */
function chooser(situation: Situation): Draft | null {
  const { page, pack, at } = situation;
  const [open = []] = stepWords(situation, "choose-instruments");
  const rows = scaleRows(pack, page, serialsOf(at));
  if (!rows) return null;
  const confirm = inLayer(buttons(page, pack.buttons.confirm), rows.depth);
  const inPage = inLayer(buttons(page, open), rows.depth);
  // The list in the booking itself has the button beside it that opens the chooser.
  if (inPage.length > 0 || (rows.depth.every((layer) => layer === 0) && confirm.length === 0)) return null;
  const wanted = serialsOf(at);
  const already = compareBehind(situation);
  const needed = wanted.filter((serial) => !already.includes(serial));
  const boxes = needed.map((serial) => ({ serial, ticks: rows.ticks.get(serial) ?? [] }));
  const here = boxes.filter(({ ticks, serial }) => ticks.length > 0 || rows.serials.includes(serial));
  const open_ = here.filter(({ ticks }) => ticks.some(({ item }) => !item.checked));
  if (wanted.length === 0) return null;
  if (rows.strangers.length > 0) {
    const serials = rows.strangers.map(
      ({ item }) => item.row.find((cell) => rows.serials.includes(foldSerial(cell))) ?? item.row[0] ?? "",
    );
    return {
      substep: "untick-rows",
      values: { serials: listed(serials) },
      refs: refs(rows.strangers),
      all: true,
      warnings: [{ kind: "wrong-scale", values: { serials: listed(serials) } }],
    };
  }
  if (open_.length > 0) {
    const ticks = open_.flatMap(({ ticks: [tick] }) => tick ?? []);
    const serials = asWritten(
      situation,
      open_.map(({ serial }) => serial),
    );
    // One tick for all of them, only where exactly all rows are meant.
    if (rows.all && open_.length > 1 && open_.length === rows.serials.length)
      return {
        substep: "tick-all",
        values: { serials: listed(serials), count: String(serials.length) },
        refs: refs([rows.all]),
      };
    return {
      substep: serials.length === 1 ? "tick-row" : "tick-rows",
      values: { serials: listed(serials), count: String(serials.length) },
      refs: refs(ticks),
      all: true,
    };
  }
  const away = needed.filter((serial) => !here.some((one) => one.serial === serial));
  if (away.length > 0 && rows.next)
    return {
      substep: "turn-page",
      values: { serials: listed(asWritten(situation, away)), button: labelOf(rows.next) },
      refs: refs([rows.next]),
    };
  if (away.length > 0 && goesOn(situation))
    return {
      substep: "scroll-list",
      values: { serials: listed(asWritten(situation, away)) },
      action: "none",
    };
  if (away.length > 0 && here.length === 0) return notListed(situation, away);
  const isBox = rows.depth.some((layer) => layer > 0);
  if (confirm.length === 0 && !isBox) return null;
  return {
    substep: "confirm-chosen",
    // The list's own button may be called otherwise than any pack knows.
    values: { button: labelOf(confirm[0], pack.buttons.confirm[0]) },
    refs: refs(confirm.slice(0, 1)),
    missing: confirm.length === 0,
    ...(away.length > 0
      ? {
          warnings: [
            {
              kind: "missing-scale" as const,
              values: { serials: listed(asWritten(situation, away)), count: String(away.length) },
            },
          ],
        }
      : {}),
  };
}

/** The list in front says that not all of it was loaded yet, or its end is not in sight. */
function goesOn({ pack, snapshots }: Situation): boolean {
  const view = topmostView(pack, snapshots);
  return view !== null && ledgerExtent(pack, view)?.isLast === false;
}

/** What stands in the booking behind the chooser. */
function compareBehind(situation: Situation): string[] {
  const submits = stepWords(situation, "submit-reservation")[0] ?? [];
  const covered = situation.page.frames.flatMap((frame) =>
    frame.clickables
      .filter(({ text, visible }) => visible && submits.some((word) => compact(word) === compact(text)))
      .map((item) => ({ item, frame })),
  );
  const [first] = covered;
  if (!first) return [];
  const tables = first.frame.tables.filter(({ layer }) => layer === first.item.layer);
  return tables
    .flatMap(({ rows }) => rows.flatMap((row) => row.map(foldSerial)))
    .filter((cell) => serialsOf(situation.at).includes(cell));
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
  if (!serialsOf(situation.at).every((serial) => words.has(serial))) return null;
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

/** Steps 7 and 8: from the list of bookings to a booking that holds the case's scales, and only those. */
export function bookingStep(situation: Situation): Draft | null {
  const { page, at, pack } = situation;
  const choosing = chooser(situation);
  if (choosing) return choosing;
  const [open = [], add = []] = stepWords(situation, "choose-instruments");
  const submits = buttons(page, stepWords(situation, "submit-reservation")[0] ?? []);
  // Some portals lead through a booking page by page.
  const onward = submits.length > 0 ? submits : buttons(page, pack.buttons.goOn);
  const openers = openersOf(situation, open, onward);
  if (openers.length > 0 || submits.length > 0) {
    const { chosen, wrong, missing } = compareChosen(situation, onward);
    if (wrong.length > 0) {
      const serials = listed(asWritten(situation, wrong));
      const rows = scaleRows(pack, page, wrong);
      const ticks = wrong.flatMap((serial) => (rows?.ticks.get(serial) ?? []).slice(0, 1));
      const open_ = ticks.filter(({ item }) => !item.checked);
      const remove = buttons(page, pack.buttons.remove);
      return {
        substep: "remove-wrong",
        values: { serials },
        refs: refs(open_.length > 0 ? open_ : remove.slice(0, 1)),
        all: open_.length > 0,
        warnings: [{ kind: "wrong-scale", values: { serials } }],
      };
    }
    const [opener] = openers;
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
  return listedPage(situation, onward) ?? newReservation(situation, add);
}
