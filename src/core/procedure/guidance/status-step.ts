import { foldSerial } from "../../text/fold-serial.js";
import { compact } from "../../text/normalize.js";
import { serialsOf, statusesOf } from "../case-at-hand.js";
import { topmostView } from "../detection/page-view.js";
import { bookingsOf, reservationDetailOf } from "../detection/reservations.js";
import { isReady } from "../reservation-progress.js";
import { type Draft, listed, type Now, type Situation, stepWords } from "./guidance-types.js";
import { buttons, labelOf, pressables, refs } from "./pressable-elements.js";

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
  const opinion = (reservation?.opinion ?? "").replace(/[。.]$/u, "");
  const returned = returnedStatus(situation);
  // What was written to it stands in its detail.
  if (returned !== "" && (opinion !== "" || detailOpen))
    return { substep: "returned", values: { status: returned, opinion }, action: "none", warnings };
  const told = reservation ? statusText(situation) : "";
  const notReady: Draft = {
    substep: "not-ready",
    values: { status: told, opinion },
    action: "none",
    warnings,
  };
  if (detailOpen && told !== "") return notReady;
  const [detail = []] = stepWords(situation, "await-verification");
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
  if (told !== "") return notReady;
  const [only] = press;
  return only && boxes.length === 0
    ? { substep: "open-detail", values: { button: labelOf(only) }, refs: refs([only]), warnings }
    : null;
}

/** The words with which the office sent the booking back; "" where it did not. */
function returnedStatus(situation: Situation): string {
  const words = situation.pack.reservation.returned.map(compact);
  const statuses = [statusText(situation), situation.progress.reservation?.status ?? ""];
  return statuses.find((status) => words.some((word) => compact(status).includes(word))) ?? "";
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
