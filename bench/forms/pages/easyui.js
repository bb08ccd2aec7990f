/**
 * jQuery EasyUI as it behaves (rebuilt; its licence keeps the library out): visible text boxes over hidden inputs,
 * panels at the end of the body, values taken over 200 ms after the last key or when the box is left.
 */
import "./easyui.css";
import {
  config,
  decoys,
  el,
  initial,
  labelParts,
  ledgerTable,
  list,
  postback,
  rowsOf,
  sectionsOf,
  submit,
} from "./page.js";
import { nameOf, regionsBelow } from "./region-nodes.js";

const DELAY = 200;
const start = initial();
const boxes = new Map();
const values = () => Object.fromEntries(config.fields.map(({ id }) => [id, boxes.get(id).value()]));

/** The frame all boxes share: a text, what lies beside it, and the hidden input that is sent. */
function textbox(field, { type = "text", addon = null, editable = true } = {}) {
  const text = el("input", {
    type,
    class: "textbox-text validatebox-text",
    autocomplete: "off",
    readonly: !editable,
  });
  const hidden = el("input", { type: "hidden", class: "textbox-value", name: field.name });
  const box = el(
    "span",
    { class: "textbox" },
    addon && el("span", { class: "textbox-addon textbox-addon-right" }, addon),
    text,
    hidden,
  );
  const original = el("input", { class: "textbox-f", style: "display:none", textboxname: field.name });
  return { text, hidden, box, nodes: [original, box] };
}

function plain(field, type) {
  const { text, hidden, nodes } = textbox(field, { type });
  text.value = hidden.value = field.value;
  text.addEventListener("blur", () => {
    hidden.value = text.value;
  });
  boxes.set(field.id, { value: () => hidden.value });
  return nodes;
}

function spinner(field) {
  const step = (by) => () => {
    text.value = hidden.value = String(Math.max(1, Number(text.value || 0) + by));
  };
  const { text, hidden, nodes } = textbox(field, {
    addon: [
      el("a", { class: "spinner-arrow-up", href: "javascript:;", onclick: step(1) }),
      el("a", { class: "spinner-arrow-down", href: "javascript:;", onclick: step(-1) }),
    ],
  });
  text.value = hidden.value = field.value;
  text.addEventListener("blur", () => {
    const number = Number.parseInt(text.value, 10);
    text.value = hidden.value = Number.isNaN(number) ? "" : String(number);
  });
  boxes.set(field.id, { value: () => hidden.value });
  return nodes;
}

/** A box with a panel under it, drawn at the end of the body while it is open. */
function combo(field, draw, { editable = true, query } = {}) {
  const arrow = el("a", { class: "textbox-icon combo-arrow", href: "javascript:;", tabindex: "-1" });
  const parts = textbox(field, { addon: arrow, editable });
  const { text, box } = parts;
  const inner = el("div", { class: "combo-panel panel-body" });
  const panel = el("div", { class: "panel combo-p", style: "display:none" }, inner);
  let timer = 0;
  const hide = () => {
    panel.style.display = "none";
  };
  const show = () => {
    if (!panel.isConnected) document.body.append(panel);
    const { left, bottom, width } = box.getBoundingClientRect();
    Object.assign(panel.style, {
      display: "",
      left: `${left + scrollX}px`,
      top: `${bottom + scrollY}px`,
      minWidth: `${width}px`,
    });
    draw(inner, text.value);
  };
  const toggle = () => (panel.style.display === "none" ? show() : hide());
  arrow.addEventListener("click", toggle);
  if (!editable) text.addEventListener("click", toggle);
  text.addEventListener("keydown", ({ key }) => {
    clearTimeout(timer);
    if (key === "Tab" || key === "Enter") return hide();
    timer = setTimeout(() => {
      if (query) query(text.value);
      show();
    }, DELAY);
  });
  document.addEventListener("mousedown", ({ target }) => {
    if (!panel.contains(target) && !box.contains(target)) hide();
  });
  return { ...parts, hide, show, redraw: () => panel.style.display !== "none" && draw(inner, "") };
}

function combobox(field) {
  let options = field.options;
  const choose = (option) => {
    parts.text.value = option?.text ?? "";
    const changed = parts.hidden.value !== (option?.value ?? "");
    parts.hidden.value = option?.value ?? "";
    if (changed) chosen(field, parts.hidden.value);
  };
  const draw = (inner, typed) => {
    const chosenText = options.find(({ value }) => value === parts.hidden.value)?.text;
    const shown = options.filter(({ text }) => typed === "" || typed === chosenText || text.includes(typed));
    inner.replaceChildren(
      ...shown.map((option) =>
        el(
          "div",
          {
            class: `combobox-item ${option.value === parts.hidden.value ? "combobox-item-selected" : ""}`,
            onclick: () => {
              choose(option);
              parts.hide();
            },
          },
          option.text,
        ),
      ),
    );
  };
  const parts = combo(field, draw, { editable: field.id === "category" });
  // What stands in the box when it is left counts only if the list has it.
  parts.text.addEventListener("blur", () =>
    setTimeout(() => {
      const known = options.find(({ text }) => text === parts.text.value);
      if (known && known.value !== parts.hidden.value) choose(known);
    }, DELAY + 50),
  );
  const load = async (parent) => {
    options = field.parent && !parent ? [] : await list(field.url, parent);
    parts.redraw();
  };
  const set = (value) => {
    parts.hidden.value = value;
    parts.text.value = options.find((option) => option.value === value)?.text ?? "";
  };
  set(field.value);
  if (field.url) void load(field.parent ? start[field.parent] : "").then(() => set(field.value));
  boxes.set(field.id, {
    value: () => parts.hidden.value,
    reload: (parent) => {
      set("");
      options = [];
      void load(parent);
    },
  });
  return parts.nodes;
}

function chosen(field, value) {
  for (const child of config.fields) if (child.parent === field.id) boxes.get(child.id).reload(value);
  if (config.postback === field.id && value) void postback(values());
}

function combotree(field) {
  const branch = async (code, depth) => {
    const nodes = await regionsBelow(code);
    return el(
      "ul",
      { class: depth === 0 ? "tree" : "" },
      nodes.map((node) => leaf(node, depth)),
    );
  };
  const leaf = (node, depth) => {
    const item = el("li");
    const hit = el("span", { class: node.leaf ? "tree-indent" : "tree-hit tree-collapsed" });
    const title = el("span", { class: "tree-title" }, node.text);
    const icon = el("span", { class: `tree-icon ${node.leaf ? "tree-file" : "tree-folder"}` });
    const row = el(
      "div",
      { class: "tree-node" },
      Array.from({ length: depth }, () => el("span", { class: "tree-indent" })),
      hit,
      icon,
      title,
    );
    if (!node.leaf)
      hit.addEventListener("click", async (event) => {
        event.stopPropagation();
        const open = hit.classList.contains("tree-expanded");
        hit.className = `tree-hit ${open ? "tree-collapsed" : "tree-expanded"}`;
        const below = item.querySelector(":scope > ul");
        if (below) below.style.display = open ? "none" : "";
        else {
          icon.classList.add("tree-loading");
          item.append(await branch(node.value, depth + 1));
          icon.classList.remove("tree-loading");
        }
      });
    row.addEventListener("click", () => {
      parts.text.value = node.text;
      parts.hidden.value = node.value;
      parts.hide();
    });
    item.append(row);
    return item;
  };
  const draw = async (inner) => {
    if (!inner.firstChild) inner.replaceChildren(await branch("", 0));
  };
  const parts = combo(field, draw, { editable: false });
  parts.hidden.value = field.value;
  void nameOf(field.value).then((name) => {
    parts.text.value = name;
  });
  boxes.set(field.id, { value: () => parts.hidden.value });
  return parts.nodes;
}

const MONTHS = [
  "一月",
  "二月",
  "三月",
  "四月",
  "五月",
  "六月",
  "七月",
  "八月",
  "九月",
  "十月",
  "十一月",
  "十二月",
];
const iso = (year, month, day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function datebox(field) {
  const now = new Date();
  let [year, month] = [now.getFullYear(), now.getMonth() + 1];
  const take = (value) => {
    parts.text.value = parts.hidden.value = value;
  };
  const draw = (inner) => {
    const go = (by) => () => {
      const at = new Date(year, month - 1 + by, 1);
      [year, month] = [at.getFullYear(), at.getMonth() + 1];
      draw(inner);
    };
    const first = new Date(year, month - 1, 1).getDay();
    const weeks = Array.from({ length: 6 }, (_, week) =>
      el(
        "tr",
        {},
        Array.from({ length: 7 }, (_, weekday) => {
          const day = new Date(year, month - 1, week * 7 + weekday - first + 1);
          const own = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
          return el(
            "td",
            {
              class: `calendar-day ${day.getMonth() === month - 1 ? "" : "calendar-other-month"}`,
              abbr: own.join(","),
              onclick: () => {
                take(iso(...own));
                parts.hide();
              },
            },
            String(own[2]),
          );
        }),
      ),
    );
    inner.replaceChildren(
      el(
        "div",
        { class: "calendar" },
        el(
          "div",
          { class: "calendar-header" },
          el("div", { class: "calendar-nav calendar-prevyear", onclick: go(-12) }),
          el("div", { class: "calendar-nav calendar-prevmonth", onclick: go(-1) }),
          el(
            "div",
            { class: "calendar-title" },
            el("span", { class: "calendar-text" }, `${MONTHS[month - 1]} ${year}`),
          ),
          el("div", { class: "calendar-nav calendar-nextmonth", onclick: go(1) }),
          el("div", { class: "calendar-nav calendar-nextyear", onclick: go(12) }),
        ),
        el("div", { class: "calendar-body" }, el("table", {}, el("tbody", {}, weeks))),
      ),
      el(
        "div",
        { class: "datebox-button" },
        el(
          "a",
          {
            href: "javascript:;",
            onclick: () => {
              take(iso(now.getFullYear(), now.getMonth() + 1, now.getDate()));
              parts.hide();
            },
          },
          "今天",
        ),
        el("a", { href: "javascript:;", onclick: () => parts.hide() }, "关闭"),
      ),
    );
  };
  const parts = combo(field, draw, {
    query(typed) {
      const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
      if (!y) return;
      [year, month] = [Number(y), Number(m)];
      parts.hidden.value = iso(y, m, d);
    },
  });
  parts.text.addEventListener("blur", () =>
    setTimeout(() => {
      // What is no date goes back to the last one.
      parts.text.value = parts.hidden.value;
    }, DELAY + 100),
  );
  take(field.value);
  boxes.set(field.id, { value: () => parts.hidden.value });
  return parts.nodes;
}

function radios(field) {
  const group = field.options.map(({ value, text }) =>
    el(
      "label",
      {},
      el("input", { type: "radio", name: field.name, value, checked: value === field.value }),
      ` ${text} `,
    ),
  );
  boxes.set(field.id, {
    value: () => group.map((one) => one.querySelector("input")).find(({ checked }) => checked)?.value ?? "",
  });
  return group;
}

const KINDS = {
  text: plain,
  password: (field) => plain(field, "password"),
  number: spinner,
  date: datebox,
  choice: combobox,
  region: combotree,
  radio: radios,
};
const label = (field) =>
  el(
    "td",
    { class: `tdlabel ${config.star === "style" && field.required ? "must" : ""}` },
    labelParts(field),
  );
const cells = (field) =>
  config.above
    ? el("td", {}, el("div", { class: "tdlabel" }, labelParts(field)), KINDS[field.kind](field))
    : [label(field), el("td", {}, KINDS[field.kind](field))];
const table = (fields) =>
  el(
    "table",
    { class: "form" },
    rowsOf(fields).map((row) => el("tr", {}, row.map(cells))),
  );

function sections() {
  const panes = sectionsOf().map(({ title, fields }) => ({
    title,
    pane: el("div", { class: "panel-body" }, table(fields)),
  }));
  if (!config.sections) return panes.map(({ pane }) => pane);
  panes[1].pane.style.display = "none";
  const show = (which) =>
    panes.forEach(({ pane }, index) => {
      pane.style.display = index === which ? "" : "none";
    });
  if (config.sections.kind === "tabs")
    return [
      el(
        "div",
        { class: "tabs-header" },
        el(
          "ul",
          { class: "tabs" },
          panes.map(({ title }, index) =>
            el(
              "li",
              {},
              el(
                "a",
                { href: "javascript:;", class: "tabs-inner", onclick: () => show(index) },
                el("span", { class: "tabs-title" }, title),
              ),
            ),
          ),
        ),
      ),
      ...panes.map(({ pane }) => pane),
    ];
  return panes.map(({ title, pane }) =>
    el(
      "div",
      { class: "panel" },
      el(
        "div",
        {
          class: "panel-header accordion-header",
          onclick: () => {
            pane.style.display = pane.style.display ? "" : "none";
          },
        },
        el("div", { class: "panel-title" }, title),
      ),
      pane,
    ),
  );
}

const button = (text, attributes = {}) =>
  el(
    "a",
    { href: "javascript:;", class: "l-btn", ...attributes },
    el("span", { class: "l-btn-left" }, el("span", { class: "l-btn-text" }, text)),
  );
const buttons = el(
  "div",
  { class: "dialog-button" },
  button(config.submit, { "data-bench": "submit", onclick: () => void submit(values()) }),
  button("关闭"),
);
const app = document.getElementById("app");
app.append(...decoys());
if (config.form === "ledger") {
  app.append(
    el(
      "div",
      { class: "datagrid" },
      ledgerTable("datagrid-htable"),
      button("新增"),
      button("修改"),
      button("删除"),
    ),
  );
  document.body.append(
    el("div", { class: "window-mask" }),
    el(
      "div",
      { class: "panel window" },
      el(
        "div",
        { class: "panel-header window-header" },
        el("div", { class: "panel-title" }, config.title),
        el("div", { class: "panel-tool" }, el("a", { class: "panel-tool-close", href: "javascript:;" })),
      ),
      el("div", { class: "panel-body window-body" }, sections()),
      buttons,
    ),
  );
} else app.append(el("h2", {}, config.title), ...sections(), buttons);
