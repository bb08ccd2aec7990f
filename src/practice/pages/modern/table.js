import { behaviour } from "../shared/behaviour.js";
import { h } from "./ui.js";

const SIZE = 10;

/**
 * A table with its head in another table than its body, styled checkboxes and a pager below. `columns` are
 * {name, title, width, text: row => string}; a press on a title with a name sorts by it. `load({page, rows,
 * sort, order})` gives {total, rows}. What is ticked stays so on other pages.
 */
export const table = ({ columns, load }) => {
  let rows = [];
  let total = 0;
  let page = 1;
  let sorting = { sort: "", order: "" };
  let chosen = new Map();
  const drawnBox = (checked, toggle) =>
    h(
      "span",
      { class: `el-checkbox${checked ? " is-checked" : ""}`, onclick: toggle },
      h("span", { class: "el-checkbox__input" }, h("span", { class: "el-checkbox__inner" })),
    );
  const realBox = (checked, toggle, label) =>
    h(
      "label",
      { class: `el-checkbox${checked ? " is-checked" : ""}` },
      h(
        "span",
        { class: "el-checkbox__input" },
        h("input", {
          class: "el-checkbox__original",
          type: "checkbox",
          checked,
          "aria-label": label,
          onchange: toggle,
        }),
        h("span", { class: "el-checkbox__inner" }),
      ),
    );
  const checkbox = behaviour.marks === "drawn" ? drawnBox : realBox;
  const element = h("div", { class: "el-table-box" });
  const columnGroup = () =>
    h(
      "colgroup",
      {},
      h("col", { width: "48" }),
      ...columns.map(({ width }) => h("col", { width: String(width) })),
    );
  const pages = () => Math.max(1, Math.ceil(total / SIZE));
  const go = (to) => () => {
    page = Math.min(pages(), Math.max(1, to));
    show();
  };
  const toggle = (row) => () => {
    if (!chosen.delete(row.id)) chosen.set(row.id, row);
    draw();
  };
  const toggleAll = () => {
    const all = rows.every((row) => chosen.has(row.id));
    for (const row of rows) all ? chosen.delete(row.id) : chosen.set(row.id, row);
    draw();
  };
  const sortBy = (name) => () => {
    if (!name) return;
    sorting = { sort: name, order: sorting.sort === name && sorting.order === "asc" ? "desc" : "asc" };
    page = 1;
    show();
  };
  const arrow = (name) => {
    if (!name) return null;
    const order = sorting.sort === name ? ` is-${sorting.order}` : "";
    return h("span", { class: `caret-wrapper${order}` });
  };
  const draw = () => {
    const from = (page - 1) * SIZE;
    const all = rows.length > 0 && rows.every((row) => chosen.has(row.id));
    const head = h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", {}, checkbox(all, toggleAll, "全选")),
        ...columns.map(({ name, title }) =>
          h("th", { onclick: sortBy(name) }, h("div", { class: "cell" }, title, arrow(name))),
        ),
      ),
    );
    const body = h(
      "tbody",
      {},
      ...rows.map((row) =>
        h(
          "tr",
          { class: "el-table__row" },
          h("td", {}, checkbox(chosen.has(row.id), toggle(row), null)),
          ...columns.map(({ text }) => h("td", {}, h("div", { class: "cell", text: text(row) }))),
        ),
      ),
    );
    const step = (text, to) =>
      h("button", {
        type: "button",
        class: "pager-button",
        disabled: to < 1 || to > pages(),
        text,
        onclick: go(to),
      });
    element.replaceChildren(
      h(
        "div",
        { class: "el-table" },
        h(
          "div",
          { class: "el-table__header-wrapper" },
          h("table", { class: "el-table__header" }, columnGroup(), head),
        ),
        h(
          "div",
          { class: "el-table__body-wrapper" },
          h("table", { class: "el-table__body" }, columnGroup(), body),
          rows.length === 0 ? h("div", { class: "el-table__empty", text: "暂无数据" }) : null,
        ),
      ),
      h(
        "div",
        { class: "el-pagination" },
        h("span", { text: `第 ${page} 共 ${pages()} 页` }),
        step("‹", page - 1),
        step("›", page + 1),
        h("span", {
          class: "el-pagination__total",
          text: `显示 ${rows.length ? from + 1 : 0} 到 ${from + rows.length} 共 ${total} 记录`,
        }),
      ),
    );
  };
  const show = async () => {
    ({ total, rows } = await load({ page, rows: SIZE, ...sorting }));
    // The last row of the last page was deleted.
    if (rows.length === 0 && page > 1) return go(pages())();
    draw();
  };
  const reload = () => {
    chosen = new Map();
    return show();
  };
  draw();
  reload();
  return { element, reload, chosen: () => [...chosen.values()] };
};
