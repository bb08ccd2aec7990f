import { h } from "./core.js";

const PAGE_SIZES = [10, 20, 50];

/**
 * A grid whose row numbers and checkboxes stand in one table (view1) and whose data stand in another
 * (view2), with a pager below. `columns` are {title, width, text: row => string}.
 */
export const datagrid = (root, { columns, load, single = false, height = 400 }) => {
  let rows = [];
  let page = 1;
  let size = PAGE_SIZES[0];
  let chosen = new Set();
  const all = h("input", { type: "checkbox", "aria-label": "全选" });
  const frozen = h("tbody");
  const data = h("tbody");
  const view1 = h(
    "div",
    { class: "datagrid-view1" },
    h(
      "div",
      { class: "datagrid-header" },
      h(
        "table",
        {},
        h(
          "tbody",
          {},
          h(
            "tr",
            {},
            h("td", { class: "datagrid-rownumber" }),
            h("td", {}, h("div", { class: "datagrid-header-check" }, all)),
          ),
        ),
      ),
    ),
    h("div", { class: "datagrid-body" }, h("table", {}, frozen)),
  );
  const cell = (text, width) =>
    h("td", {}, h("div", { class: "datagrid-cell", style: `width:${width}px`, text }));
  const head = h(
    "div",
    { class: "datagrid-header" },
    h("table", {}, h("tbody", {}, h("tr", {}, ...columns.map(({ title, width }) => cell(title, width))))),
  );
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
  const pager = h("div", { class: "datagrid-pager pagination" });
  root.replaceChildren(h("div", { class: "datagrid-wrap panel-body" }, view, pager));

  const pages = () => Math.max(1, Math.ceil(rows.length / size));
  const choose = (id, on) => {
    if (single && on) chosen = new Set();
    if (on) chosen.add(id);
    else chosen.delete(id);
    mark();
  };
  const mark = () => {
    [...frozen.children].forEach((row, index) => {
      const on = chosen.has(row.dataset.id);
      row.querySelector("input").checked = on;
      for (const each of [row, data.children[index]]) each.classList.toggle("datagrid-row-selected", on);
    });
  };
  const toggle = (row) => choose(row.id, !chosen.has(row.id));
  const draw = () => {
    const from = (page - 1) * size;
    const shown = rows.slice(from, from + size);
    frozen.replaceChildren(
      ...shown.map((row, index) =>
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
      ...shown.map((row) =>
        h(
          "tr",
          { class: "datagrid-row", onclick: () => toggle(row) },
          ...columns.map(({ text, width }) => cell(text(row), width)),
        ),
      ),
    );
    all.checked = false;
    mark();
    drawPager(from, shown.length);
  };
  const go = (to) => () => {
    page = Math.min(pages(), Math.max(1, to));
    draw();
  };
  const step = (text, to) =>
    h("a", { href: "javascript:void(0)", class: "pager-step", text, onclick: go(to) });
  const drawPager = (from, count) => {
    const sizes = h(
      "select",
      {
        class: "pagination-page-list",
        "aria-label": "每页记录数",
        onchange: (event) => {
          size = Number(event.target.value);
          page = 1;
          draw();
        },
      },
      ...PAGE_SIZES.map((each) =>
        h("option", { value: String(each), text: String(each), selected: each === size }),
      ),
    );
    const number = h("input", {
      class: "pagination-num",
      type: "text",
      value: String(page),
      size: "2",
      "aria-label": "页码",
    });
    number.addEventListener("keydown", (event) => {
      if (event.key === "Enter") go(Number(number.value) || 1)();
    });
    pager.replaceChildren(
      h(
        "div",
        { class: "pagination-left" },
        sizes,
        step("|‹", 1),
        step("‹", page - 1),
        h("span", { text: "第" }),
        number,
        h("span", { text: `共 ${pages()} 页` }),
        step("›", page + 1),
        step("›|", pages()),
      ),
      h("div", {
        class: "pagination-info",
        text: `显示 ${count ? from + 1 : 0} 到 ${from + count} 共 ${rows.length} 记录`,
      }),
    );
  };
  all.addEventListener("change", () => {
    for (const row of frozen.children) choose(row.dataset.id, all.checked);
  });
  const reload = async () => {
    rows = await load();
    chosen = new Set();
    page = Math.min(page, pages());
    draw();
  };
  reload();
  return { reload, chosen: () => rows.filter((row) => chosen.has(row.id)) };
};
