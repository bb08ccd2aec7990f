import { describe, expect, it } from "vitest";
import type { FormProgress } from "../../../../src/core/autofill/open-fields.js";
import { formTabOf } from "../../../../src/core/procedure/guidance/form-window.js";
import type { PageSnapshot } from "../../../../src/core/snapshot/types.js";
import { type FramePlan, field, page, password, press } from "../snapshots.js";
import { caseOf, MINE, SCALE } from "./case-of.js";
import { form, lookAt, lookAtPage, seen } from "./scenes.js";

const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
const empty = Object.fromEntries(["器具名称", "型号规格", "出厂编号"].map((label) => [label, ""]));
const LIST = { headers: ["目录名称"], rows: [["压力仪表"], ["非自动衡器"]] };

/** What is said of a page in a second tab, after the form was seen in the first. */
const inWindow = (plan: FramePlan, openedBy: string | null = "tab-1", formTab: string | null = "tab-1") => {
  const { guide } = lookAt(form(empty), at, SCALE);
  const snapshot = { ...page(plan, [], false, "tab-2"), ...(openedBy === null ? {} : { openedBy }) };
  const { guidance } = lookAtPage(snapshot, at, SCALE, { guide, formTab });
  return { substep: guidance.now.substep, action: guidance.now.action, places: seen(guidance, snapshot).at };
};

describe("a window that the form opened", () => {
  const choose = { substep: "choose-in-window", action: "none", places: [] };
  it.each<[string, FramePlan, object]>([
    ["a list", { tables: [LIST] }, choose],
    [
      "a list with boxes called like fields of the form",
      { controls: [field("器具名称"), field("型号规格")], tables: [LIST], press: [press("查询")] },
      choose,
    ],
    [
      "a list with a button called like another of the step's",
      { tables: [LIST], press: [press("新增")] },
      choose,
    ],
    ["a tree", { press: [press("浙江省"), press("江苏省"), press("湖北省")] }, choose],
    ["nothing known", { texts: ["请稍候"] }, { substep: "close-window", action: "none", places: [] }],
  ])("%s", (_what, plan, said) => expect(inWindow(plan)).toEqual(said));

  it.each<[string, Parameters<typeof inWindow>]>([
    ["of a page that is not the form's", [{ tables: [LIST] }, "tab-3"]],
    ["that no page opened", [{ tables: [LIST] }, null]],
    ["while no form was seen", [{ tables: [LIST] }, "tab-1", null]],
    ["with the form itself in it", [form(empty)]],
    ["with a login in it", [{ controls: [field("用户名"), password()], tables: [LIST] }]],
    ["with the ledger in it", [{ tables: [{ headers: ["器具名称", "出厂编号"], rows: [["电子秤", "1"]] }] }]],
  ])("says nothing of a window %s", (_what, plan) => {
    expect(inWindow(...plan).substep).not.toMatch(/window/);
  });
});

describe("the tab the form was last seen in", () => {
  const tab = (name: string, openedBy?: string): PageSnapshot => ({
    ...page({}, [], false, name),
    ...(openedBy === undefined ? {} : { openedBy }),
  });
  const known = (count: number) => ({ known: count }) as FormProgress;
  const [first, second] = [tab("tab-1"), tab("tab-2", "tab-1")];
  it.each<[string, string | null, PageSnapshot[], FormProgress | null, string | null]>([
    ["the one in front", null, [second, first], known(9), "tab-1"],
    ["while its window stands before it", "tab-1", [first, second], null, "tab-1"],
    ["though the window has a box called like a field", "tab-1", [first, second], known(2), "tab-1"],
    ["the window, where that is a form", "tab-1", [first, second], known(9), "tab-2"],
    ["none once the tab shows something else", "tab-1", [first], null, null],
    ["none once it is closed", "tab-1", [second], null, null],
    ["as before while nothing is seen", "tab-1", [], null, "tab-1"],
  ])("%s", (_what, before, snapshots, progress, tabNow) =>
    expect(formTabOf(before, snapshots, progress)).toBe(tabNow),
  );
});
