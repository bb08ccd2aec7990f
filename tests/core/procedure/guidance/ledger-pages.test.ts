import { expect, it } from "vitest";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import * as portal from "../portal.js";
import { type FramePlan, field, PACK, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { chooser, GRIDS, lookAt, seen } from "./scenes.js";

const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
const list = (serials: string[], hasNext: boolean, searched = ""): FramePlan => {
  const plan = portal.ledger(serials);
  return {
    ...plan,
    press: [...(plan.press ?? []), press("上一页"), press("下一页", [], { disabled: !hasNext })],
    controls: [field("出厂编号", { search: true, value: searched })],
  };
};
const FIRST = list(["B1", "B2"], true);
const ADD = ["press-add", "新增"];
const LOOK = ["look-through-ledger", "下一页"];

/** What is said of each page, one after the other. */
const said = (...plans: FramePlan[]) => {
  const guide = createGuide(PACK);
  return plans.map((plan) => {
    const { guidance, snapshot } = lookAt(plan, at, [], { guide });
    const { substep, at: places } = seen(guidance, snapshot);
    return [substep, ...places];
  });
};

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
  expect(said(list([], false, MINE), FIRST, list(["B9"], true, MINE))).toEqual([ADD, LOOK, ADD]);
  expect(said(list(["B1"], false, "B1"), FIRST)).toEqual([ADD, LOOK]);
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
