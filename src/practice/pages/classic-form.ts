import { INSTRUMENT_FIELDS, type InstrumentField } from "../../core/autofill/field-spec.js";
import { escaped } from "../../core/text/escape-html.js";
import { CHOICES, COMPANY_TYPES, OPTIONAL_FIELDS, ORGANIZATION_TYPES, toOptions } from "../data/choices.js";
import type { RegisterField } from "../data/register-fields.js";

const box = (name: string, widget: string, data: Record<string, string> = {}): string => {
  const attributes = Object.entries(data).map(([key, value]) => ` data-${key}="${escaped(value)}"`);
  return `<input class="q-box" name="${name}" data-widget="${widget}"${attributes.join("")}>`;
};

/** Tells the page's script which boxes may not stay empty. */
const required = (widget: string, isRequired: boolean): string =>
  isRequired ? widget.replace(' data-widget="', ' data-required data-widget="') : widget;

const listBox = (name: string, texts: readonly string[]): string =>
  box(name, "combobox", { options: JSON.stringify(toOptions(texts)) });

const WIDGETS: Record<InstrumentField, string> = {
  name: box("name", "textbox"),
  kind: listBox("kind", CHOICES.kind),
  category: box("category", "combobox", { url: "/api/categories" }),
  subcategory: box("subcategory", "combobox"),
  model: box("model", "textbox"),
  range: box("range", "textbox"),
  accuracyClass: box("accuracyClass", "textbox"),
  serial: box("serial", "textbox"),
  manufacturer: box("manufacturer", "textbox"),
  origin: listBox("origin", CHOICES.origin),
  region: box("region", "combotree", { url: "/api/regions" }),
  place: box("place", "textbox"),
  purchaseDate: box("purchaseDate", "datebox"),
  quantity: box("quantity", "spinner", { value: "1" }),
  purpose: listBox("purpose", CHOICES.purpose),
  delivery: listBox("delivery", CHOICES.delivery),
  validUntil: box("validUntil", "datebox"),
};

/** Short labels are stretched to the column's width with spaces, as old table forms do. */
const stretched = (label: string): string =>
  label.length === 4 ? [...label].map(escaped).join(label.startsWith("器") ? "&nbsp;" : " ") : escaped(label);

/** Where a required mark stands: beside the label's words, or in a child element of the label. */
type Stars = "beside" | "child";
const marked = (label: string, isRequired: boolean, stars: Stars): string => {
  if (!isRequired) return `${label}：`;
  return stars === "beside"
    ? `<span style="color:red">*</span>${label}：`
    : `<label>${label}：<em><i class="required">*</i></em></label>`;
};

/** The 17 fields in the procedure's two columns: label cell, box cell, label cell, box cell. */
export const instrumentRows = (labels: Record<InstrumentField, string>, stars: Stars): string => {
  const cells = INSTRUMENT_FIELDS.map((field) => {
    const isRequired = !OPTIONAL_FIELDS.includes(field);
    const label = marked(stretched(labels[field]), isRequired, stars);
    return `<td class="tdlabel">${label}</td><td>${required(WIDGETS[field], isRequired)}</td>`;
  });
  const rows: string[] = [];
  for (let index = 0; index < cells.length; index += 2)
    rows.push(`<tr>${cells.slice(index, index + 2).join("")}</tr>`);
  return rows.join("\n");
};

const radios = Object.entries(ORGANIZATION_TYPES)
  .map(
    ([value, text]) => `<label><input type="radio" name="organizationType" value="${value}"> ${text}</label>`,
  )
  .join(" ");

const companyTypes = `<select name="companyType"><option value="">--请选择--</option>${toOptions(
  COMPANY_TYPES,
)
  .map(({ id, text }) => `<option value="${id}">${text}</option>`)
  .join("")}</select>`;

const password = (name: string): string => box(name, "textbox", { type: "password" });
const hint = (text: string): string => `<span class="hint">${text}</span>`;

const REGISTER_ROWS: [RegisterField, string][] = [
  ["organizationType", radios],
  ["creditCode", box("creditCode", "textbox")],
  ["username", box("username", "textbox") + hint("4-20个字符")],
  ["password", password("password") + hint("8-20位，须包含大小写字母、数字和特殊字符")],
  ["password2", password("password2")],
  ["name", box("name", "textbox") + hint("请填写与营业执照一致的名称")],
  ["companyType", companyTypes],
  ["region", box("region", "combotree", { url: "/api/regions" })],
  ["address", box("address", "textbox")],
  ["contact", box("contact", "textbox")],
  ["phone", box("phone", "textbox")],
  [
    "captcha",
    `${box("captcha", "textbox", { width: "90" })}<span id="captcha-picture" class="captcha" title="看不清，换一张"></span>`,
  ],
];

const FREE: RegisterField[] = ["contact", "phone"];

/** Registration's rows: label cell, box cell with a hint. */
export const registerRows = (labels: Record<RegisterField, string>, stars: Stars): string =>
  REGISTER_ROWS.map(([field, widget]) => {
    const isRequired = !FREE.includes(field);
    const label = marked(escaped(labels[field]), isRequired, stars);
    return `<tr><td class="tdlabel">${label}</td><td>${required(widget, isRequired)}</td></tr>`;
  }).join("\n");
