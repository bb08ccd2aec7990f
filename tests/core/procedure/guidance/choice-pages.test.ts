import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGuide, type Guide } from "../../../../src/core/procedure/guide-session.js";
import type { PageSnapshot } from "../../../../src/core/snapshot/types.js";
import * as portal from "../portal.js";
import { dialog, type FramePlan, field, PACK, page, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { lookAt, lookAtPage, seen } from "./scenes.js";

const at = caseOf([MINE]);
const unknown = caseOf([MINE], {
  goal: "book",
  scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }],
});

/** The list to choose from, a page of it over the booking. */
const choices = (serials: string[], shown: number, pages: number, more: FramePlan = {}): FramePlan => {
  const plan = portal.chooser(serials);
  return {
    ...plan,
    ...more,
    texts: [...(plan.texts ?? []), ...(more.texts ?? [`第 ${shown} 页 共 ${pages} 页`])],
    press: [
      ...(plan.press ?? []),
      press("上一页", [], { layer: "c", disabled: shown === 1 }),
      press("下一页", [], { layer: "c", disabled: shown === pages }),
      ...(more.press ?? []),
    ],
  };
};
const say = (guide: Guide, plan: FramePlan, one = at) => {
  const { guidance, snapshot } = lookAt(plan, one, [], { guide, turned: 1 });
  const { substep, at: places } = seen(guidance, snapshot);
  const { serials: _, button: __, ...values } = guidance.now.sentence.values;
  return [substep, ...places, values];
};

describe("a scale on another page of the list to choose from", () => {
  const pages = [["B1"], ["B2"], ["B3"]].map((serials, index) => choices(serials, index + 1, 3));
  const [first = {}, second = {}, third = {}] = pages;

  it("not seen yet: which pages were looked at, and which comes next", () => {
    const guide = createGuide(PACK);
    expect(say(guide, first)).toEqual(["turn-page", "下一页", { pages: "1", page: "2" }]);
    expect(say(guide, second)).toEqual(["turn-page", "下一页", { pages: "1、2", page: "3" }]);
    expect(say(guide, third)[0]).toBe("not-listed");
    // Once all was seen, no page is offered again.
    expect(say(guide, second)[0]).toBe("not-listed");
  });

  it("seen: on which page it is, and what turns to that", () => {
    const guide = createGuide(PACK);
    for (const plan of [first, choices(["B2", MINE], 2, 3)]) say(guide, plan);
    expect(say(guide, third)).toEqual(["turn-to-page", "上一页", { page: "2" }]);
    expect(say(guide, first)).toEqual(["turn-to-page", "下一页", { page: "2" }]);
    const numbered = choices(["B1"], 1, 3, { press: [press("2", [], { layer: "c" })] });
    expect(say(guide, { ...numbered, texts: [...(numbered.texts ?? [])] })[1]).toBe("2");
    // It stands there no longer: what was seen is not said again.
    say(guide, second);
    expect(say(guide, first)[0]).toBe("turn-page");
  });

  describe("ticked there", () => {
    const two = caseOf([MINE, "B9"]);
    const shows = (serial: string, checked: boolean, shown: number): FramePlan => {
      const plan = choices([serial], shown, 2);
      const row = plan.tables?.at(-1)?.rows[0] ?? [];
      return {
        ...plan,
        press: [...(plan.press ?? []), press("", row, { role: "checkbox", checked, layer: "c" })],
      };
    };
    const walk = (...plans: FramePlan[]) => {
      const guide = createGuide(PACK);
      return plans.map((plan) => say(guide, plan, two).slice(0, 2));
    };
    const [mine, mineOff] = [shows(MINE, true, 1), shows(MINE, false, 1)];
    const [other, otherOff] = [shows("B9", true, 2), shows("B9", false, 2)];
    const CONFIRM = ["confirm-chosen", "确定"];

    it("it need not be turned back to, from either page", () => {
      expect(walk(mine, otherOff, other, mine)).toEqual([
        ["turn-page", "下一页"],
        ["tick-row", "☐B9"],
        CONFIRM,
        CONFIRM,
      ]);
    });

    it("nor is what was ticked forgotten while the next page is loaded as a page of its own", () => {
      expect(walk(mine, {}, otherOff, {}, other).at(-1)).toEqual(CONFIRM);
    });

    it("but the tick is gone: what was ticked on other pages may be, too", () => {
      expect(walk(mine, other, mineOff, mine).slice(2)).toEqual([
        ["tick-row", `☐${MINE}`],
        ["turn-to-page", "下一页"],
      ]);
    });

    it("or further up in a list that is higher than its place, whose box is out of sight", () => {
      const list = (serial: string, checked: boolean): FramePlan => {
        const plan = choices([MINE, "B9"], 1, 2);
        const row = plan.tables?.at(-1)?.rows.find((cells) => cells.includes(serial)) ?? [];
        const box = press("", row, { role: "checkbox", checked, layer: "c" });
        return { ...plan, press: [...(plan.press ?? []), box] };
      };
      const [up, off, down] = [list(MINE, true), list("B9", false), list("B9", true)];
      expect(walk(up, off, down)).toEqual([["scroll-list", {}], ["tick-row", "☐B9"], CONFIRM]);
      expect(walk(up, off, list(MINE, false)).at(-1)).toEqual(["tick-row", `☐${MINE}`]);
    });

    it("but the list was closed since: nothing is known to be ticked", () => {
      const closed = { ...portal.edit(), tables: [] };
      expect(walk(mine, other, closed, mine).at(-1)).toEqual(["turn-to-page", "下一页"]);
    });
  });

  it("its rows still on their way: no page was looked at", () => {
    expect(say(createGuide(PACK), choices([], 1, 3))).toEqual(["wait-for-page", {}]);
  });

  it("all of them in the booking behind it: the list is left, since to confirm nothing is refused", () => {
    const plan = portal.chooser(["B1", MINE], [MINE]);
    const { guidance, snapshot } = lookAt(plan, at);
    expect(seen(guidance, snapshot)).toMatchObject({ substep: "go-back", at: ["取消"] });
  });

  it("rows whose numbers are not read are no rows on their way", () => {
    const tick = press("", ["电子秤", "B1"], { role: "checkbox", checked: false, layer: "c" });
    const plan = choices([], 1, 3, { press: [tick] });
    expect(say(createGuide(PACK), plan)[0]).toBe("turn-page");
  });

  it("another list is in front meanwhile: nothing is said of the pages of the one before", () => {
    const guide = createGuide(PACK);
    for (const plan of [first, choices(["B2", MINE], 2, 3), portal.edit()]) say(guide, plan);
    expect(say(guide, first)).toEqual(["turn-page", "下一页", { pages: "1", page: "2" }]);
  });

  it("a jump to the end: back to what was left out, and not called missing before", () => {
    const guide = createGuide(PACK);
    expect(say(guide, first)[0]).toBe("turn-page");
    expect(say(guide, third)).toEqual(["turn-page", "上一页", { pages: "1、3", page: "2" }]);
    expect(say(guide, second)).toEqual(["not-listed", {}]);
  });

  it("more pages than the buttons lead to: the list was not seen whole", () => {
    const guide = createGuide(PACK);
    const plan = choices(["B1"], 1, 3);
    const bare = { ...plan, press: (plan.press ?? []).filter(({ text }) => !/页/.test(text)) };
    expect(say(guide, bare)).toEqual(["scroll-list", {}]);
  });

  it("a pager's own boxes narrow nothing", () => {
    const boxes = ["页码", "每页记录数"].map((label, index) =>
      field(label, { search: true, value: index === 0 ? "1" : "10", layer: "c" }),
    );
    const pages = field("", { kind: "select", search: true, value: "10 条/页", layer: "c" });
    const plan = choices(["B1"], 1, 1, { controls: [...boxes, pages] });
    expect(say(createGuide(PACK), plan, unknown)[0]).toBe("not-in-ledger");
  });

  it("narrowed by a search it is not called missing from the ledger", () => {
    const narrowed = choices(["B1"], 1, 1, {
      controls: [field("状态", { kind: "select", search: true, value: "在用", layer: "c" })],
    });
    expect(say(createGuide(PACK), narrowed, unknown)[0]).toBe("not-listed");
  });

  it("is called missing only once each of its rows was shown, however its pages were come to", () => {
    const visits = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(visits, fc.constantFrom("words", "nothing"), (walk, tells) => {
        const guide = createGuide(PACK);
        const shown = new Set<number>();
        let before = -1;
        for (const index of walk) {
          const more = tells === "nothing" ? { texts: [] } : {};
          const turned = Number(index === before + 1);
          before = index;
          shown.add(index);
          const plan = choices([`B${index}`], index + 1, 4, more);
          const { guidance } = lookAt(plan, at, [], { guide, turned });
          if (guidance.now.substep === "not-listed") expect(shown.size).toBe(4);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("a scale that was never entered", () => {
  it("is led to the ledger from the list to choose from, all the way, and back to the booking", () => {
    const guide = createGuide(PACK);
    const back = (plan: FramePlan): FramePlan => ({
      ...plan,
      press: [...(plan.press ?? []), press("返回上一级")],
    });
    const walk: [plan: FramePlan, substep: string, place: string][] = [
      [choices(["B1"], 1, 1), "not-in-ledger", "取消"],
      [portal.edit(), "not-in-ledger", "返回"],
      [back(portal.bookings()), "not-in-ledger", "返回上一级"],
      [portal.list(), "open-ledger", "1 直接办理"],
      [portal.ledger(["B1"]), "press-add", "新增"],
      [back(portal.ledger(["B1", MINE])), "go-back", "返回上一级"],
      [portal.list(), "open-reservation", "2 直接办理"],
    ];
    for (const [plan, substep, place] of walk) {
      const { guidance, snapshot } = lookAt(plan, unknown, [], { guide, turned: 1 });
      expect(seen(guidance, snapshot)).toMatchObject({ substep, at: [place] });
    }
  });

  it("is led there from pages without a way back, too, and never told to book meanwhile", () => {
    const guide = createGuide(PACK);
    lookAt(choices(["B1"], 1, 1), unknown, [], { guide });
    const plan = portal.bookings();
    const services = { ...plan, press: [press("服务事项"), press("服务事项"), ...(plan.press ?? [])] };
    const first = lookAt(services, unknown, [], { guide });
    expect(seen(first.guidance, first.snapshot)).toMatchObject({
      substep: "not-in-ledger",
      at: ["服务事项"],
    });
    const { now } = lookAt(plan, unknown, [], { guide }).guidance;
    expect([now.substep, now.action]).toEqual(["not-in-ledger", "home"]);
  });

  it("is not taken for booked by what a message still tells of the booking before", () => {
    const guide = createGuide(PACK);
    const booked: [string, string][] = [["YY1", "已提交"]];
    const still = (plan: FramePlan): FramePlan => ({ ...plan, texts: [...(plan.texts ?? []), "提交成功"] });
    const mine = caseOf(["B1"], { goal: "book" });
    const walk: [plan: FramePlan, one: typeof mine][] = [
      [portal.bookings(), mine],
      [portal.edit(["B1"]), mine],
      [still(portal.bookings(booked)), mine],
      [still(portal.bookings(booked)), unknown],
      [still(portal.edit()), unknown],
      [still(portal.edit()), unknown],
    ];
    for (const [plan, one] of walk) lookAt(plan, one, [], { guide });
    expect(guide.progress.done).not.toContain("submit-reservation");
  });

  it("does not follow a scale of another case", () => {
    const guide = createGuide(PACK);
    lookAt(choices(["B1"], 1, 1), unknown, [], { guide });
    const { guidance } = lookAt(portal.edit(), caseOf(["A1-01"]), [], { guide });
    expect(guidance.now.substep).toBe("open-chooser");
  });
});

describe("a pager in another frame than its list", () => {
  const LIST = { x: 0, y: 100, width: 800, height: 300 };
  const turn = (y: number, isFirst: boolean, isLast: boolean) => [
    press("上一页", [], { disabled: isFirst, rect: { x: 300, y, width: 60, height: 20 } }),
    press("下一页", [], { disabled: isLast, rect: { x: 400, y, width: 60, height: 20 } }),
  ];
  const rows = (serial: string): FramePlan => ({ ...portal.ledger([serial]), controls: [] });
  /** Around it: in the page that the list's frame stands in, or in one of its own below. */
  const around = (serial: string, isLast: boolean, y = 410): PageSnapshot => {
    const snapshot = page({ texts: ["待办 共 40 条"], press: turn(y, !isLast, isLast) }, [rows(serial)]);
    const host = snapshot.frames[0]?.childFrames[0];
    if (host) host.rect = LIST;
    return snapshot;
  };
  const below = (serial: string, isLast: boolean): PageSnapshot => {
    const snapshot = page({}, [rows(serial), { press: turn(10, !isLast, isLast), texts: ["共 2 页"] }]);
    const [list, pager] = snapshot.frames[0]?.childFrames ?? [];
    if (list && pager) [list.rect, pager.rect] = [LIST, { ...LIST, y: 400, height: 40 }];
    return snapshot;
  };
  const walk = (...pages: PageSnapshot[]) => {
    const guide = createGuide(PACK);
    return pages.map((snapshot) => {
      const { guidance } = lookAtPage(snapshot, { ...unknown, goal: "enter" }, [], { guide, turned: 1 });
      const { substep, at: places } = seen(guidance, snapshot);
      return [substep, ...places];
    });
  };
  const LOOK = ["look-through-ledger", "下一页"];

  it.each([
    ["around it", around],
    ["below it", below],
  ])("%s: the list goes on, and is known once its pages were seen", (_where, draw) => {
    expect(walk(draw("B1", false), draw("B2", true))).toEqual([LOOK, ["press-add", "新增"]]);
  });

  it("another list's, further away or beside it, is not its own", () => {
    expect(walk(around("B1", false, 700))).toEqual([["press-add", "新增"]]);
    expect(walk(around("B1", false, 200))).toEqual([["press-add", "新增"]]);
  });
});

it("a list to choose from on a page of its own, opened in a layer, is the one in front", () => {
  const plan = choices(["B1"], 1, 2, { layers: [dialog("选择器具", "c")] });
  expect(say(createGuide(PACK), plan)[0]).toBe("turn-page");
});
