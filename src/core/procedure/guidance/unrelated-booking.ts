import { depthOf, topmost } from "../../snapshot/stacking.js";
import { columnOf, gridsOf } from "../../snapshot/tables.js";
import { compact } from "../../text/normalize.js";
import { topmostView } from "../detection/page-view.js";
import { reservationDetailOf } from "../detection/reservations.js";
import { type Draft, type Situation, stepWords } from "./guidance-types.js";
import { buttons, inLayer, labelOf, type Pressable, refs } from "./pressable-elements.js";

/**
 * A booking that is not the case's stands open over the page: last year's, or one of other scales. Its list has ticks
 * in some portals, and is no list to choose from.
 */
export function unrelatedBooking(situation: Situation): Draft | null {
  const { page, pack, at, progress, snapshots } = situation;
  const view = topmostView(pack, snapshots);
  const detail = view && reservationDetailOf(pack, view);
  const id = detail?.id ?? "";
  if (id === "" || at.scales.length === 0 || id === progress.reservation?.id) return null;
  const lists = page.frames.flatMap((frame) =>
    gridsOf(frame, pack.reservation.empty)
      .filter((grid) => columnOf(grid, pack.reservation.serial) >= 0)
      .map(({ layer }) => ({ frame, layer, depth: depthOf(page, frame, layer) })),
  );
  const [list] = topmost(lists);
  if (!list?.depth.some((layer) => layer > 0)) return null;
  // Its number stands with the list; behind a list to choose from that of the booking at hand may stand.
  const { frame, layer, depth } = list;
  const isOwnFrame = frame.layers.findIndex((one) => one.id === layer) <= 0;
  const texts = [
    frame.layers.find((one) => one.id === layer)?.text ?? "",
    ...frame.tables
      .filter((one) => one.layer === layer)
      .flatMap(({ headers, rows }) => [...headers, ...rows.flat()]),
    ...(isOwnFrame ? frame.texts : []),
  ];
  const inLayers = (words: readonly string[]) => inLayer(buttons(page, words), depth);
  if (!texts.some((text) => compact(text).includes(compact(id)))) return null;
  if (inLayers(stepWords(situation, "submit-reservation")[0] ?? []).length > 0) return null;
  const words = pack.buttons.close.filter((word) => word !== "确定");
  const first = (find: (one: string[]) => Pressable[]) =>
    words.map((word) => find([word])[0]).find((found) => found !== undefined);
  const close = first(inLayers) ?? first((word) => buttons(page, word));
  return {
    substep: "close-booking",
    values: { id, button: labelOf(close, "×") },
    refs: close ? refs([close]) : [],
    missing: !close,
  };
}
