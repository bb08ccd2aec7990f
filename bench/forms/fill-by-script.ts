import type { FrameLocator, Locator, Page } from "playwright-core";
import { FORMS } from "./fields.js";
import { valuesOf } from "./fill-by-product.js";
import type { Family, PageSpec } from "./page-specs.js";

/** What someone who wrote a script for one family's plain page would know. */
interface Selectors {
  /** The fields' items, in the order of the form. */
  item: string;
  /** Options of an open list; without it lists are native. */
  option?: string;
  /** How the county is reached. */
  region: "cascade" | "tree" | "lists" | "county";
  /** A column's entries, or a tree's nodes. */
  node?: string;
  /** What unfolds a tree's node, within the node. */
  expander?: string;
  /** How a typed date is taken over, and whether its box has to be pressed before it can be typed into. */
  date: "native" | "enter" | "press-enter" | "blur";
  /** What opens lists, within the item. */
  opener?: string;
}

/** None for TDesign, whose dates are taken from its calendar alone. */
const HANDS: Partial<Record<Family, Selectors>> = {
  easyui: {
    item: "td:not(.tdlabel):has(> .textbox)",
    option: ".combobox-item:visible",
    opener: ".combo-arrow",
    region: "tree",
    node: ".tree-node:visible",
    expander: ".tree-hit",
    date: "blur",
  },
  extjs: {
    item: ".x-form-item:has(.x-form-trigger-wrap)",
    option: ".x-boundlist-item:visible",
    opener: ".x-form-trigger",
    region: "tree",
    node: ".x-grid-item:visible",
    expander: ".x-tree-expander",
    date: "blur",
  },
  layui: {
    item: ".layui-form-item",
    option: ".layui-form-selected dd:visible",
    opener: ".layui-select-title",
    region: "lists",
    date: "enter",
  },
  jqgrid: { item: ".DataTD", region: "tree", node: ".ztree li:visible", expander: "> .switch", date: "blur" },
  bootstrap: { item: ".form-group", region: "county", date: "native" },
  "element-plus": {
    item: ".el-form-item",
    // What was chosen is still there while its list fades.
    option: ".el-select-dropdown__item:not(.is-selected):visible",
    opener: ".el-select__wrapper, .el-cascader input",
    region: "cascade",
    node: ".el-cascader-node:visible",
    date: "enter",
  },
  antd: {
    item: ".ant-form-item",
    option: ".ant-select-item-option:visible",
    opener: ".ant-select",
    region: "cascade",
    node: ".ant-cascader-menu-item:visible",
    date: "enter",
  },
  "ant-design-vue": {
    item: ".ant-form-item",
    option: ".ant-select-item-option:not(.ant-select-item-option-selected):visible",
    opener: ".ant-select-selector",
    region: "cascade",
    node: ".ant-cascader-menu-item:visible",
    date: "press-enter",
  },
  "view-ui": {
    item: ".ivu-form-item",
    option: ".ivu-select-item:visible",
    opener: ".ivu-select-selection, .ivu-input",
    region: "cascade",
    node: ".ivu-cascader-menu-item:visible",
    date: "enter",
  },
  arco: {
    item: ".arco-form-item",
    option: ".arco-select-option:visible",
    opener: ".arco-select-view",
    region: "cascade",
    node: ".arco-cascader-option:visible",
    date: "enter",
  },
  naive: {
    item: ".n-form-item",
    option: ".n-base-select-option:visible",
    opener: ".n-base-selection",
    region: "cascade",
    node: ".n-cascader-option:visible",
    date: "blur",
  },
  jsp: { item: "td.nr", region: "lists", date: "native" },
};

const exactly = (text: string): RegExp =>
  new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}\\s*$`);
const TIMEOUT = { timeout: 5000 };

async function chooseRegion(
  scope: Page | FrameLocator,
  item: Locator,
  hand: Selectors,
  path: readonly string[],
): Promise<void> {
  const pick = (text: string) =>
    scope
      .locator(hand.node ?? "")
      .filter({ hasText: exactly(text) })
      .first();
  if (hand.region === "lists" && hand.option) {
    for (const [index, text] of path.entries()) {
      await item
        .locator(hand.opener ?? "")
        .nth(index)
        .click(TIMEOUT);
      await scope
        .locator(hand.option)
        .filter({ hasText: exactly(text) })
        .first()
        .click(TIMEOUT);
    }
  } else if (hand.region === "lists") {
    for (const [index, text] of path.entries())
      await item.locator("select").nth(index).selectOption({ label: text }, TIMEOUT);
  } else {
    await item
      .locator(hand.opener ?? "input")
      .first()
      .click(TIMEOUT);
    for (const [index, text] of path.entries()) {
      const last = index === path.length - 1;
      const node = scope
        .locator(hand.node ?? "")
        .filter({ hasText: text })
        .last();
      if (hand.region === "tree" && !last)
        await node
          .locator(hand.expander ?? "")
          .first()
          .click(TIMEOUT);
      else
        await (hand.region === "tree"
          ? scope.locator(`${hand.node} :text-is("${text}")`).first()
          : pick(text)
        ).click(TIMEOUT);
    }
  }
}

/** @param search whether the list draws only what is in view, and is searched */
async function chooseOption(
  scope: Page | FrameLocator,
  item: Locator,
  { opener = "", option = "" }: Selectors,
  text: string,
  search: boolean,
): Promise<void> {
  await item.locator(opener).first().click(TIMEOUT);
  if (search) await item.locator("input:visible").first().fill(text, TIMEOUT);
  // The list opened last: one chosen from before may still be closing.
  const options = scope.locator(option).filter({ hasText: exactly(text) });
  await options.last().click(TIMEOUT);
}

/** Types a value; a date is taken over by a key of its own on some pages. */
async function typeInto(box: Locator, value: string, date: Selectors["date"] | undefined): Promise<void> {
  if (date === "press-enter") await box.click(TIMEOUT);
  await box.fill(value, TIMEOUT);
  if (date?.endsWith("enter")) await box.press("Enter", TIMEOUT);
  else if (date === "blur") await box.press("Tab", TIMEOUT);
}

/**
 * Fills a family's plain page as a script does that knows its selectors and reads nothing back.
 * @returns milliseconds
 */
export async function runScript(page: Page, spec: PageSpec): Promise<number> {
  const hand = HANDS[spec.family];
  if (!hand) throw new Error("nobody wrote one");
  const scope: Page | FrameLocator =
    spec.family === "jqgrid"
      ? page.frameLocator("iframe")
      : spec.family === "jsp"
        ? page.frameLocator("frame[name=main]")
        : page;
  const items = scope.locator(hand.item);
  await items.nth(FORMS[spec.form].length - 1).waitFor({ state: "attached", timeout: 10_000 });
  const values = valuesOf(spec);
  const begin = performance.now();
  for (const [index, { id, kind }] of FORMS[spec.form].entries()) {
    const value = values.find(({ field }) => field === id);
    if (!value) continue;
    const item = items.nth(index);
    if (kind === "region" && "region" in value && hand.region !== "county")
      await chooseRegion(scope, item, hand, value.region.path);
    else if (kind === "region" || (kind === "choice" && !hand.option))
      await item.locator("select").selectOption({ label: value.value }, TIMEOUT);
    else if (kind === "choice")
      await chooseOption(scope, item, hand, value.value, id === "category" && hand.region === "cascade");
    else
      await typeInto(
        item.locator("input:visible").first(),
        value.value,
        kind === "date" ? hand.date : undefined,
      );
  }
  return performance.now() - begin;
}
