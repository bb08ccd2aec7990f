import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import * as portal from "../portal.js";
import { type FramePlan, field, PACK, page, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { booking, GRIDS, lookAt, seen } from "./scenes.js";

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
    { ...portal.ledger(["B2"]), texts: ["上拉加载更多", "出厂编号已存在"] },
    { ...portal.ledgerForm(["B2"]), texts: ["出厂编号已存在"], passing: ["该器具已登记，请勿重复登记"] },
    { ...portal.chooser(["888002"]), texts: ["共 12 条", "加载中..."] },
    { ...portal.bookings([]), passing: ["预约成功后不可修改"] },
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
          const formSaid = walk.includes(7) || walk.includes(16);
          if (done.includes("add-instrument")) expect(row || formSaid).toBe(true);
          if (done.includes("await-verification")) expect(ready).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  /** A portal's ledger in parts of `size` rows, and how it tells that there are more. */
  interface Ledger {
    rows: number;
    size: number;
    tells: "pages" | "rows" | "numbers" | "loads" | "scrolls" | "nothing";
  }
  const serial = (index: number) => `L${index}`;
  const COUNTED: Ledger["tells"][] = ["pages", "rows", "numbers", "loads", "scrolls"];
  const ledgersOf = (ways: readonly Ledger["tells"][]): fc.Arbitrary<Ledger> =>
    fc.record({
      rows: fc.integer({ min: 1, max: 12 }),
      size: fc.integer({ min: 1, max: 4 }),
      tells: fc.constantFrom(...ways),
    });
  const partsOf = ({ rows, size }: Ledger) => Math.ceil(rows / size);
  const rowsAt = ({ rows, size, tells }: Ledger, part: number): string[] => {
    const from = tells === "loads" || tells === "scrolls" ? 0 : part * size;
    return Array.from({ length: Math.min(rows, (part + 1) * size) - from }, (_, index) =>
      serial(from + index),
    );
  };
  const drawn = (ledger: Ledger, part: number, narrowed: boolean): FramePlan => {
    const plan = portal.ledger(rowsAt(ledger, part));
    const parts = partsOf(ledger);
    const [isFirst, isLast] = [part === 0, part === parts - 1];
    const pager = [press("上一页", [], { disabled: isFirst }), press("下一页", [], { disabled: isLast })];
    const more: Record<Ledger["tells"], FramePlan> = {
      pages: { texts: [`第${part + 1}页 共${parts}页`], press: pager },
      rows: { texts: [`共 ${ledger.rows} 条`], press: pager },
      numbers: {
        press: Array.from({ length: parts }, (_, at) => (at === part ? [] : [press(String(at + 1))])).flat(),
      },
      loads: { press: isLast ? [] : [press("加载更多")] },
      scrolls: {},
      nothing: { press: pager },
    };
    return {
      ...plan,
      texts: [...(plan.texts ?? []), ...(more[ledger.tells].texts ?? [])],
      press: [...(plan.press ?? []), ...(more[ledger.tells].press ?? [])],
      ...(ledger.tells === "scrolls" && !isLast
        ? { tables: (plan.tables ?? []).map((table) => ({ ...table, goesOn: true as const })) }
        : {}),
      controls: [field("状态", { kind: "select", search: true, value: narrowed ? "在用" : "" })],
    };
  };

  it("a ledger counts as seen whole only once each of its rows was shown, however its pages were come to", () => {
    const visits = fc.array(fc.record({ part: fc.nat(11), narrowed: fc.boolean() }), { maxLength: 12 });
    fc.assert(
      fc.property(ledgersOf([...COUNTED, "nothing"]), visits, (ledger, walk) => {
        const guide = createGuide(PACK);
        const shown = new Set<string>();
        let before = -1;
        for (const { part, narrowed } of walk) {
          const at = part % partsOf(ledger);
          const turned = Number(at === before + 1);
          before = at;
          guide.look([page(drawn(ledger, at, narrowed))], { case: caseOf([MINE]), turned });
          for (const one of rowsAt(ledger, at)) shown.add(one);
          if (guide.progress.ledgerSeen.isWhole) expect(shown.size).toBe(ledger.rows);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("who does as is said sees all of a ledger, whichever of its pages is in front first", () => {
    fc.assert(
      fc.property(ledgersOf([...COUNTED, "nothing"]), fc.nat(11), (ledger, start) => {
        const parts = partsOf(ledger);
        // A lone 1 that can be pressed does not tell whether a second page is shown.
        fc.pre(ledger.tells !== "numbers" || parts !== 2);
        const guide = createGuide(PACK);
        const shown = new Set<string>();
        let at = start % parts;
        let turned = 0;
        for (let looks = 0; looks < parts * 3; looks++) {
          const scales = [{ serial: MINE, registered: false, bookingNumber: "", status: "" }];
          const plan = drawn(ledger, at, false);
          for (const one of rowsAt(ledger, at)) shown.add(one);
          const { guidance, snapshot } = lookAt(plan, caseOf([MINE], { scales }), [], { guide, turned });
          const said = seen(guidance, snapshot);
          if (said.substep === "press-add") break;
          const [next = ""] = said.at;
          turned = Number(next === "下一页");
          at = /^\d/.test(next) ? Number(next) - 1 : at + (next === "上一页" ? -1 : 1);
        }
        expect(guide.progress.ledgerSeen.isWhole).toBe(true);
        expect(shown.size).toBe(ledger.rows);
      }),
      { numRuns: 300 },
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
