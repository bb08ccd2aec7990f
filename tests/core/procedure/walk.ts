import { expect } from "vitest";
import type { Circumstances } from "../../../src/core/procedure/detection/page-evidence.js";
import { createGuide, type Guide } from "../../../src/core/procedure/guide-session.js";
import type { StepId } from "../../../src/core/procedure/pack/steps.js";
import type { PageSnapshot } from "../../../src/core/snapshot/types.js";
import * as portal from "./portal.js";
import { caseOf, type FramePlan, PACK, page } from "./snapshots.js";

export type Shown = FramePlan | PageSnapshot[] | "blank";
export type Look = [what: Shown, step: StepId, more?: Circumstances];

export const sightsOf = (what: Shown): PageSnapshot[] => {
  if (what === "blank") return [page({})];
  return Array.isArray(what) ? what : [page(what)];
};

/** Looks one after the other; each says the step the guide must be at then. */
export function walk(guide: Guide, looks: Look[]): Guide {
  for (const [index, [what, step, more]] of looks.entries()) {
    guide.look(sightsOf(what), more);
    expect(guide.state.current, `look ${index + 1}`).toBe(step);
  }
  return guide;
}

/** A guide that has been shown these. */
export const guideShown = (...looks: Look[]): Guide => walk(createGuide(PACK), looks);

const MINE: Circumstances = caseOf("A1");
export const OLD: [string, string][] = [
  ["YY22", "已提交"],
  ["YY21", "已提交"],
];

/** From the first page to the service list. */
export const ARRIVAL: Look[] = [
  ["blank", "open-portal"],
  [portal.home(), "register"],
  [portal.registerForm(), "register"],
  [portal.login(), "enter-system"],
  [portal.menu(), "enter-system"],
  [portal.list(), "open-ledger"],
];
export const ADDING: Look[] = [
  [portal.ledger(), "add-instrument", MINE],
  [portal.ledgerForm(), "add-instrument", MINE],
  [portal.ledger(["A1"]), "open-reservation", MINE],
  [portal.list(), "open-reservation", MINE],
];
export const CHOOSING: Look[] = [
  [portal.bookings(OLD), "choose-instruments", MINE],
  [portal.edit(), "choose-instruments", MINE],
  [portal.chooser(["A1"]), "choose-instruments", MINE],
  [portal.edit(["A1"]), "submit-reservation", MINE],
];
export const BOOKED: Look[] = [[portal.bookings([["YY23", "已提交"], ...OLD]), "await-verification", MINE]];
