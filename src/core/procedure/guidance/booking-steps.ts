import { foldSerial } from "../../text/fold-serial.js";
import { compact } from "../../text/normalize.js";
import { serialsOf, statusesOf } from "../case/case-at-hand.js";
import { topmostView } from "../detection/page-view.js";
import { bookingsOf, reservationDetailOf } from "../detection/reservations.js";
import { isReady } from "../reservation-progress.js";
import { type Draft, listed, type Now, type Situation } from "./draft.js";
import { buttons, inLayer, labelOf, pressables, refs } from "./pressables.js";
import { chosenSerials, scaleRows } from "./rows.js";

const wordsOf = (
  { pack }: Situation,
  id: "choose-instruments" | "submit-reservation" | "await-verification",
) =>
  (pack.steps.find((step) => step.id === id)?.ways ?? [])
    .filter(({ what }) => what === "clickable")
    .map(({ text }) => text ?? []);

/** The serial numbers as the user writes them. */
const asWritten = ({ at }: Situation, folded: readonly string[]): string[] =>
  folded.map(
    (serial) => at.scales.find((one) => foldSerial(one.serial) === serial)?.serial ?? serial.toUpperCase(),
  );

/** What the booking holds against what the case wants. */
function compareChosen(situation: Situation): {
  chosen: string[];
  wrong: string[];
  missing: string[];
} {
  const { page, pack } = situation;
  const [submit] = buttons(page, wordsOf(situation, "submit-reservation")[0] ?? []);
  const chosen = chosenSerials(pack, page, submit);
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
  const [open = []] = wordsOf(situation, "choose-instruments");
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
  if (away.length > 0 && here.length === 0) return notListed(situation, away);
  if (confirm.length === 0) return null;
  return {
    substep: "confirm-chosen",
    values: { button: labelOf(confirm[0]) },
    refs: refs(confirm.slice(0, 1)),
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

/** What stands in the booking behind the chooser. */
function compareBehind(situation: Situation): string[] {
  const submits = wordsOf(situation, "submit-reservation")[0] ?? [];
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

/** Steps 7 and 8: from the list of bookings to a booking that holds the case's scales, and only those. */
export function bookingStep(situation: Situation): Draft | null {
  const { page, at, pack } = situation;
  const choosing = chooser(situation);
  if (choosing) return choosing;
  const [open = [], add = []] = wordsOf(situation, "choose-instruments");
  const openers = buttons(page, open);
  const submits = buttons(page, wordsOf(situation, "submit-reservation")[0] ?? []);
  if (openers.length > 0 || submits.length > 0) {
    const { chosen, wrong, missing } = compareChosen(situation);
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
      if (!opener) return null;
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
    const [submit] = submits;
    return submit
      ? { substep: "submit-reservation", values: { button: labelOf(submit) }, refs: refs([submit]) }
      : null;
  }
  const press = buttons(page, add);
  return press.length > 0
    ? { substep: "new-reservation", values: { button: labelOf(press[0]) }, refs: refs(press.slice(0, 1)) }
    : null;
}

/** Step 9: the case's own booking, its detail, and whether its scales may be brought. */
export function statusStep(situation: Situation): Draft | null {
  const { page, pack, at, progress, snapshots } = situation;
  const { reservation } = progress;
  const warnings = bookedWarnings(situation);
  const ready = isReady(pack, at, reservation);
  const view = topmostView(pack, snapshots);
  const detailOpen = view?.grids.some(
    ({ grid, depth }) => depth.some((layer) => layer > 0) && grid.headers.length > 0,
  );
  if (ready) return { substep: "ready", action: "print", warnings };
  const told = reservation ? statusText(situation) : "";
  if (detailOpen && told !== "")
    return { substep: "not-ready", values: { status: told }, action: "none", warnings };
  const [detail = []] = wordsOf(situation, "await-verification");
  const press = buttons(page, detail);
  const bookings = view ? bookingsOf(pack, view) : null;
  const known = reservation?.id ?? "";
  const boxes = pressables(page).filter(({ item }) => item.role === "checkbox" && item.row.length > 0);
  const own = boxes.filter(
    ({ item }) => known !== "" && item.row.some((cell) => compact(cell) === compact(known)),
  );
  const others = boxes.filter(
    ({ item }) =>
      item.checked &&
      !own.some((one) => one.item.key === item.key) &&
      bookings?.some(({ id }) => item.row.some((cell) => compact(cell) === compact(id))),
  );
  const inRow =
    known === "" ? [] : press.filter(({ item }) => item.row.some((cell) => compact(cell) === compact(known)));
  if (inRow.length > 0)
    return {
      substep: "open-detail",
      values: { button: labelOf(inRow[0]) },
      refs: refs(inRow.slice(0, 1)),
      warnings,
    };
  const [tick] = own;
  if (tick && !tick.item.checked)
    return { substep: "tick-reservation", values: { id: known }, refs: refs([tick]), warnings };
  if (others.length > 0 && tick)
    return {
      substep: "untick-rows",
      values: { serials: listed(others.map(({ item }) => item.row[0] ?? "")) },
      refs: refs(others),
      all: true,
      warnings,
    };
  if (tick && press.length > 0)
    return {
      substep: "open-detail",
      values: { button: labelOf(press[0]) },
      refs: refs(press.slice(0, 1)),
      warnings,
    };
  if (told !== "") return { substep: "not-ready", values: { status: told }, action: "none", warnings };
  const [only] = press;
  return only && boxes.length === 0
    ? { substep: "open-detail", values: { button: labelOf(only) }, refs: refs([only]), warnings }
    : null;
}

const statusText = ({ at, progress: { reservation } }: Situation): string => {
  const statuses = statusesOf(reservation?.instruments ?? []);
  const own = serialsOf(at).flatMap((serial) => statuses.get(serial) || []);
  return own[0] ?? "";
};

/** The booking that was handed in holds other scales than meant. */
function bookedWarnings({ at, pack, snapshots, progress: { reservation } }: Situation): Now["warnings"] {
  const view = topmostView(pack, snapshots);
  const detail = view && reservationDetailOf(pack, view);
  if (!detail || !reservation || (detail.id !== null && detail.id !== reservation.id)) return [];
  const statuses = statusesOf(detail.instruments);
  const named = [...statuses.keys()].filter((serial) => statuses.get(serial) !== "");
  if (named.length === 0 || at.scales.length === 0) return [];
  const wanted = serialsOf(at);
  const wrong = named.filter((serial) => !wanted.includes(serial));
  const missing = at.scales.filter(({ serial }) => !named.includes(foldSerial(serial)));
  return [
    ...(wrong.length > 0
      ? [
          {
            kind: "booked-wrong" as const,
            values: { serials: listed(wrong.map((one) => one.toUpperCase())) },
          },
        ]
      : []),
    ...(missing.length > 0
      ? [
          {
            kind: "booked-missing" as const,
            values: { serials: listed(missing.map(({ serial }) => serial)) },
          },
        ]
      : []),
  ];
}
