import type { FillRow } from "../../../src/core/autofill/field-spec.js";
import type { Quad } from "../../../src/core/geometry/quad.js";
import type { PlateReading } from "../../../src/core/nameplate/model/reading.js";
import type { PaperReading } from "../../../src/core/paper/paper-reading.js";
import type { StoredCompany } from "../../../src/core/records/company.js";
import { parseCounties } from "../../../src/core/records/counties.js";
import type { StoredInstrument } from "../../../src/core/records/instrument.js";
import { INSTRUMENT_DEFAULTS } from "../../../src/core/records/instrument-defaults.js";
import { NO_REMINDER } from "../../../src/core/records/reminders.js";
import type { CountySuggestion } from "../../../src/ipc/commands.js";
import { NO_QUEUE, type PhotoState } from "../../../src/ipc/photos.js";
import { NO_PORTAL } from "../../../src/ipc/portal-state.js";
import { NO_SHARED } from "../../../src/ipc/shared-folder.js";
import { type AppState, SETTINGS_DEFAULTS } from "../../../src/ipc/state.js";

export const COUNTY_LIST = parseCounties({
  source: "a few of the list that ships",
  regions: {
    "33 浙江省": { "04 嘉兴市": ["02 南湖区", "11 秀洲区"] },
    "32 江苏省": { "01 南京市": ["11 浦口区"], "05 苏州市": ["83 昆山市"] },
  },
  withoutCode: [],
});
export const COUNTIES: CountySuggestion[] = COUNTY_LIST.entries.map(({ code, name, path }) => ({
  code,
  name,
  path,
}));

export const COMPANY: StoredCompany = {
  id: "c1",
  name: "示例水果店",
  creditCode: "92330402MA0TEXT04N",
  organizationType: "non-legal",
  companyType: "个体工商户",
  username: "shili2025",
  region: { code: "330402", name: "南湖区" },
  address: "示例路 1 号",
  contact: "张三",
  phone: "0573-00000000",
};

export const INSTRUMENT: StoredInstrument = {
  ...INSTRUMENT_DEFAULTS,
  id: "i1",
  companyId: "c1",
  model: "ACS-JE11",
  range: "100g-15kg",
  accuracyClass: "III",
  serial: "2023799696",
  manufacturer: "示例衡器有限公司",
  region: { code: "330402", name: "南湖区" },
  place: "示例路 1 号",
  purchaseDate: "",
  validUntil: "",
  status: "",
  bookingNumber: "",
  certificateDate: "",
  createdAt: "2025-01-01T00:00:00.000Z",
};

const quad = (x: number, y: number, width: number, height: number): Quad => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];

const READING: PlateReading = {
  ms: 1800,
  rotation: 0,
  size: { width: 2582, height: 1937 },
  fields: {
    model: { value: "ACS-JE11", text: "ACS-JE11", confidence: 0.98, box: quad(802, 558, 360, 80) },
    serial: {
      value: "2023799696",
      text: "2023799696",
      confidence: 0.8,
      box: quad(813, 1190, 504, 85),
      alternatives: ["2023799B96", "2023799698"],
    },
    manufacturer: {
      value: "示例衡器有限公司",
      text: "示例衡器有限公司",
      confidence: 0.97,
      box: quad(397, 1437, 958, 100),
    },
    date: null,
    accuracyClass: { value: "III", text: "", confidence: 0.6, box: null, calculated: true },
    max: {
      value: [{ value: 15, unit: "kg" }],
      text: "Max 15kg",
      confidence: 0.99,
      box: quad(983, 691, 213, 80),
    },
    min: {
      value: [{ value: 100, unit: "g" }],
      text: "Min 100g",
      confidence: 0.99,
      box: quad(969, 819, 218, 80),
    },
    e: { value: [{ value: 5, unit: "g" }], text: "e=5g", confidence: 0.97, box: quad(728, 941, 283, 85) },
    d: { value: [{ value: 5, unit: "g" }], text: "d=5g", confidence: 0.97, box: quad(728, 941, 283, 85) },
    range: { value: "100g-15kg", text: "Min 100g Max 15kg", confidence: 0.97, box: null },
  },
  codes: [],
  warnings: [],
};

export const PHOTO: PhotoState = {
  id: "p1",
  fileName: "plate.jpg",
  url: "app://photo/p1/0",
  status: "read",
  stage: null,
  reading: READING,
  error: null,
};

const row = (field: string, label: string, value: string, more: Partial<FillRow> = {}): FillRow => ({
  field,
  label,
  value,
  before: "",
  now: "",
  status: "pending",
  certain: true,
  ...more,
});

/** The preview of the 器具新增 form: nothing written yet, one field holding something else. */
export const INSTRUMENT_ROWS: FillRow[] = [
  row("name", "器具名称", "电子秤"),
  row("kind", "器具类型", "工作计量器具"),
  row("category", "一级目录", "非自动衡器"),
  row("subcategory", "二级目录", "非自动衡器"),
  row("model", "型号规格", "ACS-JE11", { certain: false }),
  row("range", "测量范围", "100g-15kg"),
  row("accuracyClass", "准确度等级", "III"),
  row("serial", "出厂编号", "2023799696", { before: "2022111", now: "2022111" }),
  row("manufacturer", "生产厂家", "示例衡器有限公司"),
  row("region", "使用地点行政区划", "南湖区[330402]"),
  row("purchaseDate", "购置时间", ""),
  row("place", "安装/使用地点", "示例路 1 号"),
];

/** The same after filling: every status there is. */
export const FILLED_ROWS: FillRow[] = INSTRUMENT_ROWS.map((one): FillRow => {
  if (one.field === "serial") return { ...one, status: "kept" };
  if (one.field === "category") return { ...one, status: "refused", reason: "no-such-option" };
  if (one.field === "place") return { ...one, status: "differs", now: "示例路", reason: "not-kept" };
  if (one.field === "purchaseDate") return { ...one, status: "missing" };
  if (one.field === "manufacturer") return { ...one, status: "missing" };
  return { ...one, status: "filled", now: one.value };
});

/** A first start. */
export const FRESH: AppState = {
  settings: { language: "zh-CN", portalUrl: "http://psp.e-cqs.cn/", practice: false, ...SETTINGS_DEFAULTS },
  tour: false,
  searchAsked: 0,
  shared: NO_SHARED,
  tabs: [{ id: "t1", title: "中国电子质量监督 公共服务门户", active: true }],
  portalReady: true,
  portal: NO_PORTAL,
  guide: { current: "open-portal", picked: false, done: [], target: null, reservation: null },
  now: null,
  companies: [],
  companyId: null,
  instruments: [],
  instrumentId: null,
  batch: null,
  batchOffer: [],
  booking: null,
  round: null,
  collected: 0,
  pack: {
    revision: 0,
    title: { "zh-CN": "指引包", en: "Guide pack" },
    systems: [],
    imported: null,
    previous: null,
  },
  learned: { labels: [], places: [] },
  pointing: null,
  ledger: { version: 0, total: 0, due: 0, overdue: 0 },
  storage: { keeping: "sealed", ask: false, recovery: "none", putAside: null },
  fill: null,
  photos: [],
  caught: [],
  reminder: NO_REMINDER,
  photoQueue: NO_QUEUE,
  phone: null,
  toast: null,
};

/** A returning shop with one scale. */
export const READY: AppState = {
  ...FRESH,
  companies: [COMPANY],
  companyId: "c1",
  instruments: [INSTRUMENT],
  instrumentId: "i1",
};

/** The 器具新增 form open, nothing filled. */
export const FORM: AppState = {
  ...READY,
  guide: {
    ...FRESH.guide,
    current: "add-instrument",
    done: ["open-portal", "register", "enter-system", "open-ledger"],
    target: { outcome: "found", count: 1, submit: false },
  },
  fill: { form: "instrument", rows: INSTRUMENT_ROWS, busy: false, undoable: false },
};

/** Photos to confirm, the first of them in front. */
export const queueOf = (
  photos: PhotoState[],
  more: Partial<AppState["photoQueue"]> = {},
): Pick<AppState, "photos" | "photoQueue"> => ({
  photos,
  photoQueue: { ...NO_QUEUE, front: photos[0]?.id ?? null, ...more },
});

const readAs = <V extends string>(value: V, top: number, confidence = 0.98) => ({
  ...{ value, text: value, confidence },
  box: [
    [200, top],
    [600, top],
    [600, top + 40],
    [200, top + 40],
  ] satisfies Quad,
});
const PAGE = { ms: 900, rotation: 0, size: { width: 1000, height: 1400 }, typed: [] } as const;

/** A certificate of the scale 20237996, as it is read. */
export const CERTIFICATE: PaperReading = {
  ...PAGE,
  typed: [],
  content: {
    ...{ kind: "certificate", form: "certificate" },
    number: readAs("JX-1", 200),
    serial: readAs("20237996", 300),
    date: readAs("2026-05-12", 400),
    validUntil: readAs("2027-05-11", 500),
    result: readAs("passed", 600),
    instrument: readAs("电子计价秤", 700),
    numbers: ["20237996"],
  },
};

/** The licence of a self-employed business, its address hardly legible. */
export const LICENCE: PaperReading = {
  ...PAGE,
  typed: [],
  content: {
    kind: "licence",
    name: readAs("海盐县示例水果店", 200),
    creditCode: readAs("92330402MA0TEXT04N", 300),
    type: readAs("个体工商户", 400),
    address: readAs("海盐县示例路8号", 500, 0.7),
  },
};

/** Two fields of the open form are still to be given. */
export const NOW: NonNullable<AppState["now"]> = {
  step: "add-instrument",
  substep: "complete-form",
  sentence: { key: "complete-form", values: { count: "2", fields: "行政区划、准确度等级" } },
  action: "show",
  target: { outcome: "found", count: 1 },
  open: [],
  said: null,
  dialog: null,
  warnings: [],
  reservation: null,
};
