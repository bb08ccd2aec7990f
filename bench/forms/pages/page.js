/** What every page of the benchmark shares: its data, the server behind it, and what lies about to go astray in. */
export const config = JSON.parse(document.getElementById("config").textContent);

const post = (action, body) =>
  fetch(`${config.here}/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).then((answer) => answer.json());

/** Options below a parent, as the server has them. */
export const list = (name, parent = "") =>
  fetch(`${config.here}/list?list=${name}&parent=${encodeURIComponent(parent ?? "")}`).then((answer) =>
    answer.json(),
  );

/** The way from province to county, by codes. */
export const pathOf = (code) => (code ? [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code] : []);

export const initial = () => Object.fromEntries(config.fields.map(({ id, value }) => [id, value]));
export const fieldBy = (id) => config.fields.find((field) => field.id === id);

/** What was typed where nothing was to be typed: found out by the server. */
function strays() {
  const boxes = [...document.querySelectorAll("[data-decoy] input, [data-decoy] select")];
  return boxes.flatMap((box) => (box.value && box.value !== box.dataset.start ? [box.value] : []));
}

/** Hands in the form: values by field id, sent by the fields' names. */
export async function submit(values) {
  const sent = Object.fromEntries(
    config.fields.map(({ id, name }) => [name, values[id] == null ? "" : String(values[id])]),
  );
  const stray = strays();
  const { message } = await post("submit", stray.length > 0 ? { ...sent, __decoy: stray.join(" ") } : sent);
  const said = document.createElement("div");
  said.textContent = message;
  document.body.append(said);
}

/** The form goes to the server and comes back with what was typed. */
export async function postback(values) {
  await post("state", values);
  location.reload();
}

/** An element with attributes and children; `on…` are listeners. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "html") element.innerHTML = value;
    else if (value !== false && value != null) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child != null && child !== false));
  return element;
}

/** The entry of a list that stands for nothing chosen. */
export const none = (words = "请选择") => el("option", { value: "" }, words);

/** Offers options in a native list, one of them chosen. */
export const fillList = (select, options, value = "", words = undefined) =>
  select.replaceChildren(
    none(words),
    ...options.map((option) =>
      el("option", { value: option.value, selected: option.value === value }, option.text),
    ),
  );

/** What a native form would send, by field id. */
export const valuesIn = (form) => {
  const data = new FormData(form);
  return Object.fromEntries(config.fields.map(({ id, name }) => [id, data.get(name) ?? ""]));
};

/** Shows the region a form comes with in its lists, level by level. */
export async function showRegion(show, code) {
  const path = pathOf(code);
  await show(0, "", path[0]);
  if (path.length === 0) return;
  await show(1, path[0], path[1]);
  await show(2, path[1], path[2]);
}

const SEARCHED = config.form === "ledger" ? ["name", "serial", "kind"] : ["name", "creditCode"];

const nativeBox = (field, extra = {}) =>
  field.options.length > 0
    ? el(
        "select",
        { ...extra, "data-start": "" },
        el("option", { value: "" }, "全部"),
        field.options.map(({ value, text }) => el("option", { value }, text)),
      )
    : el("input", { type: "text", ...extra, "data-start": "" });

/** A search bar with the form's own labels, and a copy of the form that is not shown. */
export function decoys() {
  if (!config.decoys) return [];
  const bar = el(
    "div",
    { class: "search-bar", "data-decoy": "search", style: "padding:8px;border-bottom:1px solid #ccc" },
    SEARCHED.map((id) =>
      el("label", { style: "margin-right:12px" }, `${fieldBy(id).label}：`, nativeBox(fieldBy(id))),
    ),
    el("button", { type: "button" }, "查询"),
    el("button", { type: "button" }, "重置"),
  );
  const copy = el(
    "div",
    { style: "display:none", "data-decoy": "copy" },
    el(
      "table",
      {},
      config.fields.map((field) =>
        el("tr", {}, el("td", {}, `${field.label}：`), el("td", {}, nativeBox(field, { name: field.name }))),
      ),
    ),
  );
  return [bar, copy];
}

/** A label with its star, colon and the English beside it, as the page wants them. */
export function labelParts(field, colon = "：") {
  const star = field.required && config.star !== "style";
  const words = config.star === "child" ? el("span", { class: "text" }, field.label) : field.label;
  return [
    star && config.star === "before" && el("span", { style: "color:red" }, "*"),
    words,
    star && config.star === "child" && el("i", { class: "required", style: "color:red" }, " *"),
    config.english && el("small", { style: "color:#888;margin-left:4px" }, field.english),
    colon,
  ];
}

/** The fields of each tab or fold. */
export const sectionsOf = () =>
  config.sections
    ? config.sections.titles.map((title, index) => ({
        title,
        fields: config.fields.filter(({ section }) => section === index),
      }))
    : [{ title: "", fields: config.fields }];

/** Rows of so many fields. */
export function rowsOf(fields, columns = config.columns) {
  const rows = [];
  for (let at = 0; at < fields.length; at += columns) rows.push(fields.slice(at, at + columns));
  return rows;
}

/** A list behind the form, as ledgers have it. */
export const ledgerTable = (classes = "") =>
  el("table", {
    class: classes,
    html: "<thead><tr><th>序号</th><th>器具名称</th><th>出厂编号</th><th>型号规格</th><th>状态</th></tr></thead><tbody><tr><td>1</td><td>电子秤</td><td>A0001</td><td>ACS-15</td><td>已保存</td></tr></tbody>",
  });
