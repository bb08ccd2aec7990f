import { h } from "./ui.js";

const SIZE = 10;

/**
 * A table with its head in another table than its body, styled checkboxes and a pager below.
 * `columns` are {title, width, text: row => string}.
 */
export const table = ({ columns, load }) => {
  let rows = [];
  let page = 1;
  let chosen = new Set();
  const checkbox = (checked, toggle, label) =>
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
  const element = h("div", { class: "el-table-box" });
  const columnGroup = () =>
    h(
      "colgroup",
      {},
      h("col", { width: "48" }),
      ...columns.map(({ width }) => h("col", { width: String(width) })),
    );
  const pages = () => Math.max(1, Math.ceil(rows.length / SIZE));
  const go = (to) => () => {
    page = Math.min(pages(), Math.max(1, to));
    draw();
  };
  const toggle = (id) => () => {
    if (!chosen.delete(id)) chosen.add(id);
    draw();
  };
  const toggleAll = (shown) => () => {
    const all = shown.every((row) => chosen.has(row.id));
    for (const row of shown) all ? chosen.delete(row.id) : chosen.add(row.id);
    draw();
  };
  const draw = () => {
    const from = (page - 1) * SIZE;
    const shown = rows.slice(from, from + SIZE);
    const all = shown.length > 0 && shown.every((row) => chosen.has(row.id));
    const head = h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("th", {}, checkbox(all, toggleAll(shown), "全选")),
        ...columns.map(({ title }) => h("th", {}, h("div", { class: "cell", text: title }))),
      ),
    );
    const body = h(
      "tbody",
      {},
      ...shown.map((row) =>
        h(
          "tr",
          { class: "el-table__row" },
          h("td", {}, checkbox(chosen.has(row.id), toggle(row.id), null)),
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
          text: `显示 ${shown.length ? from + 1 : 0} 到 ${from + shown.length} 共 ${rows.length} 记录`,
        }),
      ),
    );
  };
  const reload = async () => {
    rows = await load();
    chosen = new Set();
    page = Math.min(page, pages());
    draw();
  };
  draw();
  reload();
  return { element, reload, chosen: () => rows.filter((row) => chosen.has(row.id)) };
};
