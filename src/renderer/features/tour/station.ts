import { isAllFilled, isFormOpen } from "../../../core/autofill/fill-progress.js";
import { STEP_IDS } from "../../../core/procedure/pack/steps.js";
import type { AppState } from "../../../ipc/state.js";

/** The stations of the tour, in order. */
export const STATIONS = ["photo", "open", "fill", "confirm", "book", "end"] as const;
export type Station = (typeof STATIONS)[number];

/** Where the tour is: it follows from how far the work is, and is kept nowhere. */
export function stationOf({
  instruments,
  guide,
  fill,
}: Pick<AppState, "instruments" | "guide" | "fill">): Station {
  if (instruments.length === 0) return "photo";
  const { current, done } = guide;
  if (current === "await-verification") return "end";
  const form = STEP_IDS.indexOf("add-instrument");
  if (done.includes("add-instrument") || STEP_IDS.indexOf(current) > form) return "book";
  if (current !== "add-instrument" || !fill || !isFormOpen(fill.rows)) return "open";
  return isAllFilled(fill.rows) && !fill.busy ? "confirm" : "fill";
}
