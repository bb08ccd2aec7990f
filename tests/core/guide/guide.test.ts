import { describe, expect, it } from "vitest";
import type { PageSight } from "../../../src/core/form/sight.js";
import type { Circumstances } from "../../../src/core/guide/evidence.js";
import { createGuide, type Guide } from "../../../src/core/guide/guide.js";
import { STEP_IDS, type StepId } from "../../../src/core/guide/steps.js";
import * as portal from "./portal.js";
import { type FramePlan, PACK, page } from "./sights.js";

type Look = [what: FramePlan | PageSight[] | "blank", step: StepId, more?: Circumstances];

const sightsOf = (what: Look[0]): PageSight[] => {
  if (what === "blank") return [page({})];
  return Array.isArray(what) ? what : [page(what)];
};

/** Looks one after the other; each says the step the guide must be at then. */
function walk(guide: Guide, looks: Look[]): void {
  for (const [index, [what, step, more]] of looks.entries()) {
    guide.sight(sightsOf(what), more);
    expect(guide.state.current, `look ${index + 1}`).toBe(step);
  }
}

/** From the first page to the service list, a scale not added yet. */
const ARRIVAL: Look[] = [
  ["blank", "open-portal"],
  [portal.home(), "register"],
  [portal.registerForm(), "register"],
  [portal.login(), "enter-system"],
  [portal.menu(), "enter-system"],
  [portal.list(), "open-ledger"],
];
const ADDING: Look[] = [
  [portal.ledger(), "add-instrument", { serial: "A1" }],
  [portal.ledgerForm(), "add-instrument", { serial: "A1" }],
  [portal.ledger(["A1"]), "open-reservation", { serial: "A1" }],
  [portal.list(), "open-reservation", { serial: "A1" }],
];
const OLD: [string, string][] = [
  ["YY22", "已提交"],
  ["YY21", "已提交"],
];
const BOOKING: Look[] = [
  [portal.bookings(OLD), "choose-instruments"],
  [portal.edit(), "choose-instruments"],
  [portal.chooser(["A1"]), "choose-instruments"],
  [portal.edit(["A1"]), "submit-reservation"],
  [portal.bookings([["YY23", "已提交"], ...OLD]), "await-verification"],
];

describe("the guide", () => {
  it("follows the procedure from the first page to 待检定", () => {
    const guide = createGuide(PACK);
    walk(guide, [...ARRIVAL, ...ADDING, ...BOOKING]);
    expect(guide.state.reservation).toEqual({ id: "YY23", status: "已提交", instruments: [] });
    guide.sight([page(portal.detail("YY23", [["A1", "待检定"]], [["YY23", "已提交"], ...OLD]))]);
    expect(guide.state).toEqual({
      current: "await-verification",
      picked: false,
      done: STEP_IDS.slice(0, 8),
      reservation: { id: "YY23", status: "已提交", instruments: ["A1 待检定"] },
    });
  });
});
