import { describe, expect, it } from "vitest";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import type { PageSnapshot } from "../../../../src/core/snapshot/types.js";
import * as portal from "../portal.js";
import { type FramePlan, field, PACK, page, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { chooser, GRIDS, lookAt, lookAtPage, seen } from "./scenes.js";

const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
const list = (serials: string[], hasNext: boolean, searched = ""): FramePlan => {
  const plan = portal.ledger(serials);
  return {
    ...plan,
    press: [
      ...(plan.press ?? []),
      press("上一页", [], { disabled: serials.includes("B1") }),
      press("下一页", [], { disabled: !hasNext }),
    ],
    controls: [field("出厂编号", { search: true, value: searched })],
  };
};
const FIRST = list(["B1", "B2"], true);
const ADD = ["press-add", "新增"];
const LOOK = ["look-through-ledger", "下一页"];

/** What is said of each page, come to one after the other by the button to the next, or by another. */
const saidOf = (pages: (PageSnapshot | undefined)[], turned = 1) => {
  const guide = createGuide(PACK);
  return pages.flatMap((snapshot) => {
    if (!snapshot) return [];
    const { substep, at: places } = seen(lookAtPage(snapshot, at, [], { guide, turned }).guidance, snapshot);
    return [[substep, ...places]];
  });
};
const pagesOf = (plans: FramePlan[]) => plans.map((plan) => page(plan));
const said = (...plans: FramePlan[]) => saidOf(pagesOf(plans));
const saidAfterJumps = (...plans: FramePlan[]) => saidOf(pagesOf(plans), 0);

it("a scale that may stand on a page of the ledger nobody looked at is looked for before it is entered", () => {
  expect(said(FIRST, list(["B3"], true), list(["B4"], false), FIRST)).toEqual([LOOK, LOOK, ADD, ADD]);
});

it("it stands on the second page: it is in the ledger", () => {
  expect(said(FIRST, list([MINE], false)).map(([substep]) => substep)).toEqual([
    "look-through-ledger",
    "pack-first",
  ]);
});

it("who searched for its number has looked; a search for another says nothing", () => {
  expect(said(list([], false, MINE), FIRST, list([`${MINE}0`], true, MINE))).toEqual([ADD, LOOK, ADD]);
  expect(said(list(["B1"], false, "B1"), FIRST)).toEqual([ADD, LOOK]);
});

it("a number that is typed into the search is not searched for before the list shows it", () => {
  expect(said(list(["B1", "B2"], true, MINE))).toEqual([LOOK]);
});

it("a list to choose from is not the ledger", () => {
  const [grid] = GRIDS;
  if (!grid) throw new Error("no grid");
  expect(said(chooser(grid, { serials: ["B1"] }), FIRST).at(-1)).toEqual(LOOK);
});

it("the scales of a booking are not the ledger", () => {
  expect(said(portal.detail("YY22", [["B1", "待检定"]]), FIRST).at(-1)).toEqual(LOOK);
});

it("what was once seen whole is known when more came since, over a restart too", () => {
  const guide = createGuide(PACK);
  lookAt(list(["B1"], false), at, [], { guide });
  const restored = createGuide(PACK, JSON.parse(JSON.stringify(guide.snapshot())));
  const { guidance } = lookAt(FIRST, at, [], { guide: restored });
  expect(guidance.now.substep).toBe("press-add");
});

describe("what was not seen of it is not known", () => {
  const BACK = ["look-through-ledger", "上一页"];
  const SCROLL = ["scroll-ledger"];
  const plain = (serials: string[], more: FramePlan = {}): FramePlan => {
    const plan = portal.ledger(serials);
    return { ...plan, ...more, press: [...(plan.press ?? []), ...(more.press ?? [])] };
  };
  const goesOn = (serials: string[]): FramePlan => {
    const plan = portal.ledger(serials);
    return { ...plan, tables: (plan.tables ?? []).map((table) => ({ ...table, goesOn: true as const })) };
  };
  const paged = (serials: string[], at: number, of: number, told: string): FramePlan => ({
    ...plain(serials, {
      press: [
        press("上一页", [], { disabled: at === 1 }),
        press("下一页", [], { disabled: at === of }),
        press("末页"),
      ],
    }),
    texts: [told],
  });

  it.each([
    ["pages", "第1页 共3页", "第2页 共3页", "共 3 页"],
    ["rows", "共 4 条", "共 4 条", "显示 4 到 4，共 4 记录"],
  ])("a jump to the last page, by its count of %s", (_what, first, middle, last) => {
    expect(
      said(paged(["B1", "B2"], 1, 3, first), paged(["B4"], 3, 3, last), paged(["B1", "B2"], 1, 3, first)),
    ).toEqual([LOOK, BACK, LOOK]);
    const walk = [paged(["B1", "B2"], 1, 3, first), paged(["B3"], 2, 3, middle), paged(["B4"], 3, 3, last)];
    expect(said(...walk, paged(["B1", "B2"], 1, 3, first))).toEqual([LOOK, LOOK, ADD, ADD]);
  });

  it("pages that have numbers alone: the one behind that shown", () => {
    const numbers = (...open: string[]) => open.map((number) => press(number));
    const current = press("1", [], { current: true });
    expect(
      said(
        plain(["B1"], { press: numbers("2", "3") }),
        plain(["B1"], { press: [current, ...numbers("2", "3")] }),
        plain(["B2"], { press: numbers("1", "3") }),
        plain(["B3"], { press: numbers("1", "2") }),
      ),
    ).toEqual([
      ["look-through-ledger", "2"],
      ["look-through-ledger", "2"],
      ["look-through-ledger", "3"],
      ADD,
    ]);
  });

  it("a jump to the last of pages that have numbers alone; seen one after the other, they are known", () => {
    const numbers = (...open: string[]) => open.map((number) => press(number));
    const first = plain(["B1"], { press: numbers("2", "3") });
    const last = plain(["B3"], { press: numbers("1", "2") });
    expect(said(first, last).at(-1)).toEqual(["look-through-ledger", "2"]);
    expect(said(first, plain(["B2"], { press: numbers("1", "3") }), last, first).at(-1)).toEqual(ADD);
  });

  it("from a jump to the end the way leads back through what was left out", () => {
    const pages = [["B1"], ["B2"], ["B3"], ["B4"]].map((serials, index) =>
      paged(serials, index + 1, 4, `第${index + 1}页 共4页`),
    );
    const walk = [0, 3, 2, 1, 0].map((index) => pages[index] as FramePlan);
    expect(said(...walk)).toEqual([LOOK, BACK, BACK, ADD, ADD]);
  });

  it("a count of something else on the page is not that of its rows", () => {
    const plan = paged(["B1", "B2", "B3"], 1, 2, "共 2 条");
    expect(said(plan)).toEqual([LOOK]);
  });

  it("nor is one of a list before it, or in another frame", () => {
    const noticed = (serials: string[], at: number): FramePlan => ({
      ...paged(serials, at, 2, ""),
      texts: ["通知公告", "共 40 条", ...serials, "共 4 条"],
    });
    const first = noticed(["B1", "B2", "B3"], 1);
    expect(said(first, noticed(["B4"], 2), first)).toEqual([LOOK, ADD, ADD]);
    const framed = (plan: FramePlan) => page({ texts: ["待办", "共 40 条"] }, [plan]);
    const [one, two] = [paged(["B1"], 1, 2, ""), paged(["B2"], 2, 2, "")].map(framed);
    expect(saidOf([one, two, one])).toEqual([LOOK, ADD, ADD]);
  });

  it("of pages without a count or numbers those seen from the first one on are all", () => {
    const pages = [["B1"], ["B2"], ["B3"]].map((serials, index) => paged(serials, index + 1, 3, ""));
    const walk = [0, 1, 2, 0].map((index) => pages[index] as FramePlan);
    expect(said(...walk)).toEqual([LOOK, LOOK, ADD, ADD]);
    // The list came up at its end.
    expect(said(...[2, 1, 0, 1, 2].map((index) => pages[index] as FramePlan))).toEqual([
      BACK,
      BACK,
      LOOK,
      LOOK,
      ADD,
    ]);
  });

  it("of such pages a jump to the last leaves out those between, however one comes back from it", () => {
    const pages = [["B1"], ["B2"], ["B3"]].map((serials, index) => paged(serials, index + 1, 3, ""));
    const walk = (...at: number[]) => at.map((index) => pages[index] as FramePlan);
    expect(saidAfterJumps(...walk(0, 2, 0, 2))).toEqual([LOOK, BACK, LOOK, BACK]);
    expect(said(...walk(0, 1, 2, 0)).at(-1)).toEqual(ADD);
    // From the end the way leads back to the first page, and from there through all.
    const guide = createGuide(PACK);
    const looks = [
      [0, 0],
      [2, 0],
      [1, 0],
      [0, 0],
      [1, 1],
      [2, 1],
    ] as const;
    const places = looks.map(([index, turned]) => {
      const snapshot = page(pages[index] ?? {});
      return seen(lookAtPage(snapshot, at, [], { guide, turned }).guidance, snapshot).at[0];
    });
    expect(places).toEqual(["下一页", "上一页", "上一页", "下一页", "下一页", "新增"]);
  });

  it("who turns twice at once may have left a page out", () => {
    const pages = [["B1"], ["B2"], ["B3"]].map((serials, index) => page(paged(serials, index + 1, 3, "")));
    expect(saidOf([pages[0], pages[2]], 2)).toEqual([LOOK, BACK]);
    // A look while the page is still on its way tells of one turn as well.
    expect(saidOf([pages[0], pages[0], pages[1], pages[2]], 1).at(-1)).toEqual(BACK);
  });

  it("days of a calendar beside it, or another list's pages, are not its pages", () => {
    const spot = (x: number, y: number) => ({ rect: { x, y, width: 20, height: 20 } });
    const days = Array.from({ length: 31 }, (_, day) =>
      press(String(day + 1), [], spot(500 + 30 * (day % 7), 100 + 30 * Math.floor(day / 7))),
    );
    const pager = (at: number, y = 430) =>
      [1, 2, 3].map((number) =>
        press(String(number), [], {
          ...spot(30 * number, y),
          ...(number === at && { current: true as const }),
        }),
      );
    const drawn = (serial: string, at: number) => plain([serial], { press: [...days, ...pager(at)] });
    expect(said(drawn("B1", 1), drawn("B2", 2), drawn("B3", 3), drawn("B1", 1))).toEqual([
      ["look-through-ledger", "2"],
      ["look-through-ledger", "3"],
      ADD,
      ADD,
    ]);
    // Above the list and below it; another's has the mark as well.
    const twice = plain(["B1"], { press: [...pager(1), ...pager(1, 40)] });
    expect(said(twice)).toEqual([["look-through-ledger", "2"]]);
    const others = plain(["B1"], { press: [...pager(1), ...pager(2, 40).slice(0, 2)] });
    expect(said(others)).toEqual([["scroll-ledger"]]);
  });

  it.each(["加载更多", "点击加载更多", "查看更多"])("what loads more is pressed: %s", (word) => {
    const more = plain(["B1"], { press: [press(word)] });
    expect(said(more, plain(["B1", "B2"]), more)).toEqual([["look-through-ledger", word], ADD, ADD]);
  });

  it.each<[string, FramePlan]>([
    ["its words", { ...plain(["B1"]), texts: ["上拉加载更多"] }],
    ["loading", { ...plain(["B1"]), texts: ["加载中..."] }],
    ["its end out of sight", goesOn(["B1"])],
  ])("what loads as it is scrolled is scrolled: %s", (_what, plan) => {
    expect(said(plan, plan, plain(["B1", "B2"]), plan)).toEqual([SCROLL, SCROLL, ADD, ADD]);
  });

  it("where its rows are counted and all there, its end need not be in sight; nor where it has pages", () => {
    expect(said({ ...goesOn(["B1", "B2"]), texts: ["共 2 条"] })).toEqual([ADD]);
    const plan = goesOn(["B1"]);
    expect(
      said({ ...plan, press: [...(plan.press ?? []), press("下一页", [], { disabled: true })] }),
    ).toEqual([ADD]);
  });

  it("taken for whole, it grew by more than one: it was not", () => {
    const first = plain(["B1"], { press: [press("下一页")] });
    expect(said(plain(["B1"]), goesOn(["B1", "B2", "B3"]), first)).toEqual([ADD, SCROLL, LOOK]);
  });

  it.each(["select", "combobox", "date"] as const)("a search narrowed by a %s", (kind) => {
    const narrowed = { ...plain(["B1"]), controls: [field("状态", { kind, search: true, value: "在用" })] };
    expect(said(narrowed, FIRST)).toEqual([ADD, LOOK]);
  });

  it("nor is a scale missing from a list to choose from, of which more is to come", () => {
    const [grid] = GRIDS;
    if (!grid) throw new Error("no grid");
    const all = chooser(grid, { serials: ["B1"] });
    const plan = { ...all, press: (all.press ?? []).filter(({ text }) => !/页/.test(text)) };
    expect(said({ ...plan, texts: [...(plan.texts ?? []), "下滑加载更多"] })).toEqual([["scroll-list"]]);
    expect(said(plan)).toEqual([["not-in-ledger", "取消"]]);
  });
});

it("a pager of numbers in cells of their own turns to the number behind the page shown", () => {
  const numbered = (serials: string[], shown: number): FramePlan => {
    const plan = portal.ledger(serials);
    const others = ["1", "2", "3"].filter((text) => text !== String(shown));
    const numbers = others.map((text) =>
      press(
        text,
        ["1", "2", "3"].filter((other) => other !== text),
      ),
    );
    return { ...plan, press: [...(plan.press ?? []), ...numbers] };
  };
  expect(said(numbered(["B1", "B2"], 1), numbered(["B3"], 2), numbered([MINE], 3))).toMatchObject([
    ["look-through-ledger", "2"],
    ["look-through-ledger", "3"],
    ["pack-first"],
  ]);
});
