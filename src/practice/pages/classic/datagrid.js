import { pager } from "./pager.js";
import { h } from "./ui.js";

const table = (...rows) => h("table", {}, h("tbody", {}, ...rows));

/**
 * A grid whose row numbers and checkboxes stand in one table (view1) and whose data stand in another
 * (view2), with a pager below. `columns` are {name, title, width, text: row => string}; a press on a title
 * sorts by it. `load({page, rows, sort, order})` gives {total, rows}. What is ticked stays so on other pages.
 */
export const datagrid = (root, { columns, load, height = 400 }) => {
  let rows = [];
  let total = 0;
  let page = 1;
  let sorting = { sort: "", order: "" };
  let chosen = new Map();
  const all = h("input", { type: "checkbox", "aria-label": "全选" });
  const frozen = h("tbody");
  const data = h("tbody");
  const view1 = h(
    "div",
    { class: "datagrid-view1" },
    h(
      "div",
      { class: "datagrid-header" },
      table(
        h(
          "tr",
          {},
          h("td", { class: "datagrid-rownumber" }),
          h("td", {}, h("div", { class: "datagrid-header-check" }, all)),
        ),
      ),
    ),
    h("div", { class: "datagrid-body" }, h("table", {}, frozen)),
  );
  const cell = (text, width, props = {}) =>
    h("td", props, h("div", { class: "datagrid-cell", style: `width:${width}px`, text }));
  const head = h("div", { class: "datagrid-header" });
  const body2 = h("div", { class: "datagrid-body" }, h("table", {}, data));
  body2.addEventListener("scroll", () => {
    view1.lastChild.scrollTop = body2.scrollTop;
    head.scrollLeft = body2.scrollLeft;
  });
  const view = h(
    "div",
    { class: "datagrid-view", style: `height:${height}px` },
    view1,
    h("div", { class: "datagrid-view2" }, head, body2),
  );
  const foot = h("div", { class: "datagrid-pager pagination" });
  root.replaceChildren(h("div", { class: "datagrid-wrap panel-body" }, view, foot));

  const choose = (row, on) => {
    if (on) chosen.set(row.id, row);
    else chosen.delete(row.id);
    mark();
  };
  const mark = () => {
    [...frozen.children].forEach((line, index) => {
      const on = chosen.has(line.dataset.id);
      line.querySelector("input").checked = on;
      for (const each of [line, data.children[index]]) each.classList.toggle("datagrid-row-selected", on);
    });
  };
  const toggle = (row) => choose(row, !chosen.has(row.id));
  const drawHead = () => {
    const title = ({ name, title, width }) => {
      const sorted = name && name === sorting.sort ? ` datagrid-sort-${sorting.order}` : "";
      return cell(title, width, {
        class: `${name ? "datagrid-sortable" : ""}${sorted}`,
        onclick: () => {
          if (!name) return;
          const order = sorting.sort === name && sorting.order === "asc" ? "desc" : "asc";
          sorting = { sort: name, order };
          turn({ page: 1 });
        },
      });
    };
    head.replaceChildren(table(h("tr", {}, ...columns.map(title))));
  };
  const draw = () => {
    const from = (page - 1) * size;
    frozen.replaceChildren(
      ...rows.map((row, index) =>
        h(
          "tr",
          { class: "datagrid-row", "data-id": row.id, onclick: () => toggle(row) },
          h("td", { class: "datagrid-rownumber", text: String(from + index + 1) }),
          h(
            "td",
            {},
            h(
              "div",
              { class: "datagrid-cell-check" },
              h("input", { type: "checkbox", name: "ck", value: row.id }),
            ),
          ),
        ),
      ),
    );
    data.replaceChildren(
      ...rows.map((row) =>
        h(
          "tr",
          { class: "datagrid-row", onclick: () => toggle(row) },
          ...columns.map(({ text, width }) => cell(text(row), width)),
        ),
      ),
    );
    all.checked = false;
    drawHead();
    mark();
    bar.draw({ page, size, total, shown: rows.length });
  };
  const show = async () => {
    const answer = await load({ page, rows: size, ...sorting });
    ({ total, rows } = answer);
    // The last row of the last page was deleted.
    if (rows.length === 0 && page > 1) return turn({ page: Math.max(1, Math.ceil(total / size)) });
    draw();
  };
  const turn = (to) => {
    page = to.page;
    size = to.size ?? size;
    return show();
  };
  const bar = pager(foot, turn);
  let size = bar.size;
  all.addEventListener("change", () => {
    for (const row of rows) choose(row, all.checked);
  });
  const reload = () => {
    chosen = new Map();
    return show();
  };
  reload();
  return { reload, chosen: () => [...chosen.values()] };
};
