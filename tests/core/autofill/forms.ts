import type { FieldSpec } from "../../../src/core/autofill/field-spec.js";
import type {
  Control,
  ControlKind,
  FrameSnapshot,
  LabelSource,
  PageSnapshot,
} from "../../../src/core/snapshot/types.js";

const rect = { x: 0, y: 0, width: 100, height: 24 };

export const spec = (field: string, labels: string[], rest: Partial<FieldSpec> = {}): FieldSpec => ({
  field,
  labels,
  kind: "text",
  optional: false,
  after: [],
  ...rest,
});

/** The ledger form's fields as the procedure names them, with a few synonyms. */
export const LEDGER: FieldSpec[] = [
  spec("name", ["器具名称", "计量器具名称"]),
  spec("kind", ["器具类型"], { kind: "choice", options: { 工作计量器具: ["工作计量器具"] } }),
  spec("category", ["一级目录", "器具项别"], { kind: "choice", options: { 非自动衡器: ["非自动衡器"] } }),
  spec("subcategory", ["二级目录", "器具种别"], {
    kind: "choice",
    options: { 非自动衡器: ["非自动衡器"] },
    after: ["category"],
  }),
  spec("model", ["型号规格", "型号/规格", "规格型号"]),
  spec("range", ["测量范围", "量程"]),
  spec("accuracyClass", ["准确度等级", "精度等级"]),
  spec("serial", ["出厂编号", "序列号"], { doubtful: ["器具编号"] }),
  spec("manufacturer", ["生产厂家", "制造单位"]),
  spec("origin", ["器具产地"], { kind: "choice", options: { 国产: ["国内"], 进口: ["国外"] } }),
  spec("region", ["使用地点行政区划", "使用地行政区划"], { kind: "region" }),
  spec("place", ["安装/使用地点", "使用地点"]),
  spec("purchaseDate", ["购置时间", "购置日期"], { kind: "date" }),
  spec("quantity", ["器具数量", "数量"], { kind: "number" }),
  spec("purpose", ["器具用途"], { kind: "choice", options: { 贸易结算: ["贸易结算"] } }),
  spec("delivery", ["送检方式"], { kind: "choice", options: { 送检: ["送检"], 上门检定: ["现场检定"] } }),
  spec("validUntil", ["有效期至"], { kind: "date" }),
];

const KIND: Record<FieldSpec["kind"], ControlKind> = {
  text: "text",
  choice: "combobox",
  region: "tree",
  date: "date",
  number: "number",
};

let serial = 0;

export const control = (label: string, rest: Partial<Control> & { source?: LabelSource } = {}): Control => {
  const { source = "cell-left", ...over } = rest;
  serial += 1;
  return {
    key: `k${serial}`,
    kind: "text",
    labels: label === "" ? [] : [{ text: label, source }],
    value: "",
    readOnly: false,
    disabled: false,
    required: false,
    visible: true,
    rect,
    layer: "page",
    groups: ["form"],
    search: false,
    ...over,
  };
};

/** A control as the form of the procedure has it for a field. */
export const controlFor = (of: FieldSpec, rest: Partial<Control> & { label?: string } = {}): Control => {
  const { label = of.labels[0] ?? "", ...over } = rest;
  return control(label, { kind: KIND[of.kind], ...over });
};

export const frame = (controls: Control[], rest: Partial<FrameSnapshot> = {}): FrameSnapshot => ({
  id: "0",
  parent: null,
  index: null,
  url: "http://psp.example/form",
  origin: "http://psp.example",
  visible: true,
  layers: [{ id: "page", kind: "page", title: "" }],
  childFrames: [],
  controls,
  clickables: [],
  tables: [],
  texts: [],
  truncated: false,
  ...rest,
});

export const page = (...frames: FrameSnapshot[]): PageSnapshot => ({
  page: "tab",
  url: "http://psp.example/",
  title: "",
  frames,
});

export const own = (origin: string): boolean => origin === "http://psp.example";
