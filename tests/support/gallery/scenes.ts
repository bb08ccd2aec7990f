import { expect } from "@playwright/test";
import { STEP_IDS } from "../../../src/core/procedure/pack/steps.js";
import { dayAt } from "../../../src/core/records/due.js";
import { PORTAL_CONDITIONS, type PortalCondition } from "../../../src/ipc/portal-condition.js";
import { NO_PORTAL } from "../../../src/ipc/portal-state.js";
import type { AppState } from "../../../src/ipc/state.js";
import { FILLED_ROWS, FORM, FRESH, INSTRUMENT, READY } from "../../renderer/support/samples.js";
import { at, click, kept, type Scene } from "./scene.js";
import { data, transfers } from "./scenes-data.js";
import { desks, round } from "./scenes-desk.js";
import { papers } from "./scenes-papers.js";
import { batches, booking, certificateByPhone, phones, photos, tour } from "./scenes-photos.js";

type Now = NonNullable<AppState["now"]>;
/** A form that still lacks something. */
const COMPLETE: Now = {
  step: "add-instrument",
  substep: "complete-form",
  sentence: {
    key: "complete-form",
    values: { count: "4", fields: "行政区划、准确度等级、验证码、购置时间" },
  },
  action: "show",
  target: { outcome: "found", count: 1 },
  open: [],
  said: null,
  dialog: null,
  warnings: [],
  reservation: null,
};
const openField = (field: string, label: string, box: Now["open"][number]["box"]): Now["open"][number] => ({
  field,
  kind: "field",
  label,
  why: "unknown",
  box,
  value: "",
  now: "",
  said: "",
});

const OPEN: Now["open"] = [
  openField("region", "使用地点行政区划", { kind: "region", options: [] }),
  openField("accuracyClass", "准确度等级", { kind: "choice", options: ["III", "IIII"] }),
  { ...openField("captcha", "验证码", null), kind: "own", why: "own" },
  openField("purchaseDate", "购置时间", { kind: "date", options: [] }),
];

const steps: Scene[] = STEP_IDS.map((id, index) => ({ name: `step-${index + 1}-${id}`, state: at(id) }));

const troubles: Scene[] = (Object.keys(PORTAL_CONDITIONS) as PortalCondition[]).map((trouble) => ({
  name: `trouble-${trouble}`,
  // Without a way to the portal no page came.
  state: {
    ...at("open-ledger"),
    portal: { ...NO_PORTAL, condition: trouble, absent: PORTAL_CONDITIONS[trouble] === "offline" },
  },
}));

const shut: Scene = {
  name: "portal-shut-frame",
  state: {
    ...at("open-ledger", { target: { outcome: "missing", count: 0, submit: false } }),
    portal: { ...NO_PORTAL, blockedFrame: "map.example" },
  },
};
const captive: Scene = {
  name: "trouble-captive-login",
  state: {
    ...at("open-ledger"),
    portal: {
      ...NO_PORTAL,
      condition: "captive",
      externalLink: { id: 1, host: "login.example", owner: "anybody", mayAllow: true },
    },
  },
};

/** Every screen, and every state of it that looks different. */
export const SCENES: Scene[] = [
  { name: "opening", state: FRESH, opening: { read: 41_300, total: 100_000 } },
  { name: "start", state: FRESH },
  { name: "start-market", state: FRESH, lead: click("start-market") },
  { name: "start-scale", state: FRESH, lead: click("start-own") },
  { name: "start-company", state: FRESH, lead: click("start-own", "start-by-hand") },
  { name: "start-later", state: FRESH, lead: click("start-portal") },
  { name: "case-sheet", state: READY, lead: click("case-open") },
  { name: "practice", state: { ...FRESH, settings: { ...FRESH.settings, practice: true } } },
  ...steps,
  {
    name: "step-missing",
    state: at("open-reservation", { target: { outcome: "missing", count: 0, submit: false } }),
  },
  {
    name: "step-ambiguous",
    state: at("open-ledger", { target: { outcome: "ambiguous", count: 3, submit: false } }),
  },
  {
    name: "step-help",
    state: at("enter-system"),
    lead: async (wizard) => {
      const folds = wizard.locator("main button[aria-expanded=false]:not([aria-haspopup])");
      while ((await folds.count()) > 0) await folds.first().click();
    },
  },
  { name: "form-pending", state: FORM },
  {
    name: "now-open",
    state: {
      ...FORM,
      now: {
        ...COMPLETE,
        open: OPEN,
      },
    },
  },
  {
    name: "now-refused",
    state: {
      ...FORM,
      now: {
        ...COMPLETE,
        said: { text: "该出厂编号在本辖区已登记，请勿重复登记", advice: "serial-taken" },
        warnings: [{ kind: "wrong-scale", values: { serials: "888002" } }],
      },
    },
  },
  {
    name: "now-crowded",
    state: {
      ...FORM,
      now: {
        ...COMPLETE,
        open: OPEN,
        said: { text: "密码错误次数过多，再错 1 次将锁定账号 2 小时", advice: "serial-taken", lock: true },
        warnings: [
          { kind: "wrong-scale", values: { serials: "888002、888003" } },
          { kind: "booked-missing", values: { serials: "2023799696" } },
        ],
      },
      round: round(),
    },
  },
  {
    name: "form-busy",
    state: { ...FORM, fill: FORM.fill && { ...FORM.fill, busy: true, rows: FILLED_ROWS } },
    // The pointer is where it was pressed: so it has to be read.
    lead: (wizard) => wizard.getByTestId("fill").hover({ force: true }),
  },
  {
    name: "form-stop",
    state: { ...FORM, fill: FORM.fill && { ...FORM.fill, busy: true, rows: FILLED_ROWS } },
    lead: (wizard) => wizard.getByTestId("fill-stop").hover(),
  },
  {
    name: "again-due",
    state: {
      ...READY,
      ledger: { version: 1, total: 1, due: 1, overdue: 0 },
      instruments: [{ ...INSTRUMENT, registeredOn: "2025-05-12", validUntil: dayAt(new Date()) }],
    },
    lead: (wizard) => wizard.getByTestId("again-due").scrollIntoViewIfNeeded(),
  },
  {
    name: "form-filled",
    state: {
      ...FORM,
      fill: FORM.fill && { ...FORM.fill, rows: FILLED_ROWS, undoable: true },
      toast: { id: 1, kind: "info", key: "filled-partly", values: { count: "8", open: "3" } },
    },
  },
  {
    name: "booked-waiting",
    state: at("await-verification", { reservation: { ...booking, instruments: ["2023799696 已提交"] } }),
  },
  {
    name: "booked",
    state: {
      ...at("await-verification", { reservation: { ...booking, instruments: ["2023799696 待检定"] } }),
      // As it comes about: the system opened in a window of its own.
      tabs: [
        { id: "t1", title: "网上办事", active: false },
        { id: "t2", title: "强制检定工作计量器具业务管理系统", active: true },
      ],
    },
  },
  ...troubles,
  captive,
  shut,
  {
    name: "portal-reply",
    state: {
      ...at("register"),
      portal: { ...NO_PORTAL, message: { id: "username-taken", said: "该用户名已被使用" } },
    },
  },
  {
    name: "asking",
    state: {
      ...at("submit-reservation"),
      portal: {
        ...NO_PORTAL,
        dialog: { id: 1, kind: "confirm", message: "确定要提交预约申请吗？", host: "psp.e-cqs.cn" },
      },
    },
  },
  {
    name: "error-toast",
    state: { ...READY, toast: { id: 2, kind: "error", key: "save-failed" } },
  },
  { name: "company-new", state: FRESH, lead: click("company-new") },
  { name: "company-errors", state: FRESH, lead: click("company-new", "company-save") },
  {
    name: "company-county",
    state: FRESH,
    lead: async (wizard) => {
      await wizard.getByTestId("company-new").click();
      await wizard.getByTestId("company-field-region").fill("南湖");
      await expect(wizard.getByRole("listbox")).toBeVisible();
    },
  },
  { name: "company-delete", state: READY, lead: click("case-open", "company-select-edit", "company-delete") },
  {
    name: "import-problems",
    state: FRESH,
    lead: async (wizard) => {
      const file = { format: "verify-guide/company", version: 1, company: { name: "" }, instruments: [] };
      const buffer = Buffer.from(JSON.stringify(file));
      await wizard
        .getByTestId("company-import")
        .setInputFiles({ name: "company.json", mimeType: "application/json", buffer });
      await expect(wizard.getByTestId("import-problems")).toBeVisible();
    },
  },
  { name: "scale-by-hand", state: READY, lead: click("case-open", "instrument-new") },
  { name: "scale-edit", state: READY, lead: click("case-open", "instrument-select-edit") },
  {
    name: "scale-delete",
    state: READY,
    lead: click("case-open", "instrument-select-edit", "instrument-delete"),
  },
  {
    name: "scales-many",
    state: {
      ...READY,
      instruments: Array.from({ length: 53 }, (_, index) => ({ ...INSTRUMENT, id: `i${index}` })),
      instrumentId: "i3",
    },
  },
  ...papers,
  { name: "ledger", state: READY, lead: kept("ledger-open", "ledger-mark") },
  {
    name: "ledger-empty",
    state: { ...READY, instruments: [] },
    answers: { "ledger.list": [] },
    lead: click("ledger-open"),
  },
  {
    name: "ledger-nothing-found",
    state: READY,
    lead: async (wizard, push) => {
      await kept("ledger-open")?.(wizard, push);
      await wizard.getByTestId("ledger-search").fill("没有这台");
      await expect(wizard.getByTestId("ledger-empty")).toBeVisible();
    },
  },
  { name: "ledger-wide", state: READY, lead: kept("ledger-open", "ledger-wide") },
  { name: "ledger-scale", state: READY, lead: kept("ledger-open", "ledger-row") },
  {
    name: "ledger-advice",
    state: READY,
    lead: async (wizard, push) => {
      await kept("ledger-open", "ledger-row")?.(wizard, push);
      await wizard.getByTestId("type-advice").getByRole("button").click();
      await wizard.getByTestId("type-advice").scrollIntoViewIfNeeded();
    },
  },
  { name: "slip", state: READY, lead: kept("ledger-open", "ledger-mark", "ledger-slip") },
  {
    name: "search",
    state: READY,
    lead: async (wizard, push) => {
      await kept("search-open")?.(wizard, push);
      await wizard.getByTestId("search-words").fill("示例");
      await expect(wizard.getByTestId("search-scales").first()).toBeVisible();
    },
  },
  { name: "labels", state: READY, lead: kept("ledger-open", "ledger-mark", "ledger-labels") },
  ...photos,
  ...batches,
  ...phones,
  certificateByPhone,
  ...data,
  ...transfers,
  { name: "settings", state: READY, lead: click("settings-open") },
  ...tour,
  ...desks,
];
