import { h } from "./ui.js";

const SIZE = 10;

/**
 * A bordered table with a pager of list items below: the steps that lead nowhere are `li.disabled`. `columns` are
 * {name?, title, cell: row => text or node}. The columns at the right are kept a second time, hidden, as tables
 * with fixed columns do. What is ticked stays so on other pages.
 */
export const grid = ({ columns, load, selectable = true }) => {
  let rows = [];
  let total = 0;
  let page = 1;
  let sorting = { sort: "", order: "" };
  let chosen = new Map();
  const element = h("div", { class: "bootstrap-table" });
  const pages = () => Math.max(1, Math.ceil(total / SIZE));
  const turn = (to) => {
    page = Math.min(pages(), Math.max(1, to));
    return show();
  };
  const choose = (row, on) => {
    if (on) chosen.set(row.id, row);
    else chosen.delete(row.id);
  };
  const tick = (label, checked, change) =>
    h("input", {
      type: "checkbox",
      "aria-label": label,
      checked,
      onchange: (event) => {
        change(event.target.checked);
        draw();
      },
    });
  const title = (column) =>
    h("th", {
      class: column.name ? "sortable" : "",
      text: column.title,
      onclick: () => {
        if (!column.name) return;
        const again = sorting.sort === column.name && sorting.order === "asc";
        sorting = { sort: column.name, order: again ? "desc" : "asc" };
        turn(1);
      },
    });
  const line = (row, index) =>
    h(
      "tr",
      { "data-index": String(index), class: chosen.has(row.id) ? "selected" : "" },
      selectable
        ? h(
            "td",
            { class: "bs-checkbox" },
            tick("选择", chosen.has(row.id), (on) => choose(row, on)),
          )
        : null,
      h("td", { text: String((page - 1) * SIZE + index + 1) }),
      ...columns.map((column) => h("td", {}, column.cell(row))),
    );
  const step = (text, to, state = "") =>
    h(
      "li",
      { class: `page-item${state ? ` ${state}` : ""}` },
      h("a", { href: "javascript:void(0)", text, onclick: () => state !== "disabled" && turn(to) }),
    );
  const draw = () => {
    const all = rows.length > 0 && rows.every((row) => chosen.has(row.id));
    const head = h(
      "tr",
      {},
      selectable
        ? h(
            "th",
            { class: "bs-checkbox" },
            tick("全选", all, (on) => {
              for (const row of rows) choose(row, on);
            }),
          )
        : null,
      h("th", { text: "序号" }),
      ...columns.map(title),
    );
    const empty = h(
      "tr",
      { class: "no-records-found" },
      h("td", { colspan: String(columns.length + 2), text: "没有找到匹配的记录" }),
    );
    const last = columns.at(-1);
    element.replaceChildren(
      h(
        "table",
        { class: "table table-bordered table-hover" },
        h("thead", {}, head),
        h("tbody", {}, ...(rows.length > 0 ? rows.map(line) : [empty])),
      ),
      h(
        "div",
        { class: "fixed-table-column", style: "display:none" },
        h("table", {}, h("tbody", {}, ...rows.map((row) => h("tr", {}, h("td", {}, last.cell(row)))))),
      ),
      h(
        "div",
        { class: "fixed-table-pagination" },
        h("span", { class: "pagination-info", text: `共 ${total} 条，每页 ${SIZE} 条` }),
        h(
          "ul",
          { class: "pagination" },
          step("上一页", page - 1, page === 1 ? "disabled" : ""),
          ...Array.from({ length: pages() }, (_, index) =>
            step(String(index + 1), index + 1, index + 1 === page ? "active" : ""),
          ),
          step("下一页", page + 1, page === pages() ? "disabled" : ""),
        ),
      ),
    );
  };
  const show = async () => {
    ({ total, rows } = await load({ page, rows: SIZE, ...sorting }));
    // The last row of the last page was deleted.
    if (rows.length === 0 && page > 1) return turn(pages());
    draw();
  };
  const reload = () => {
    chosen = new Map();
    return show();
  };
  draw();
  reload();
  return { element, reload, search: () => turn(1), chosen: () => [...chosen.values()] };
};
