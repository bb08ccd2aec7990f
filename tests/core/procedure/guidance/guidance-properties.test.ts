import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import * as portal from "../portal.js";
import { type FramePlan, PACK, page } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { booking, GRIDS, lookAt } from "./scenes.js";

describe("whatever the page", () => {
  const plans: FramePlan[] = [
    portal.home(),
    portal.registerForm(),
    portal.login(),
    portal.menu(),
    portal.list(),
    portal.ledger(["B2"]),
    portal.ledger([MINE]),
    portal.ledgerForm(["B2"]),
    portal.bookings([["YY22", "已提交"]]),
    portal.edit(["888002"]),
    portal.edit([MINE]),
    portal.chooser([MINE, "888002"]),
    portal.detail("YY22", [["888002", "待检定"]]),
    portal.detail("YY23", [[MINE, "待检定"]]),
    { texts: ["待检定", "提交成功", "保存成功"] },
  ];
  const plan = fc.nat(plans.length - 1);

  it("what is called done was seen: a scale in the ledger by its row, ready by its own status", () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 10 }), (walk) => {
        const guide = createGuide(PACK);
        const at = caseOf([MINE], {
          scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }],
        });
        let [row, ready] = [false, false];
        for (const index of walk) {
          guide.look([page(plans[index] ?? {})], { case: at });
          // Any list of the portal's that bears the number holds the scale: what can be chosen is in the ledger.
          row ||= [6, 10, 11, 13].includes(index);
          ready ||= index === 13;
          const { done } = guide.progress;
          // The words 保存成功 count after the form was open.
          const formSaid = walk.includes(7);
          if (done.includes("add-instrument")) expect(row || formSaid).toBe(true);
          if (done.includes("await-verification")) expect(ready).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("提交申请 is pointed at only when the booking holds the case's scales and no others", () => {
    const [grid] = GRIDS;
    if (!grid) throw new Error("no grid");
    const serials = fc.subarray([MINE, "A1-01", "A1-02", "888002"]);
    fc.assert(
      fc.property(serials, fc.subarray([MINE, "A1-01", "A1-02"], { minLength: 1 }), (chosen, wanted) => {
        const { guidance } = lookAt(booking(grid, chosen), caseOf(wanted));
        const same = chosen.length === wanted.length && chosen.every((one) => wanted.includes(one));
        expect(guidance.now.substep === "submit-reservation").toBe(same);
      }),
    );
  });
});
