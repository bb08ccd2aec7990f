import { expect, type Page } from "@playwright/test";
import type { StoredInstrument } from "../../../src/core/records/instrument.js";
import { NO_REMINDER } from "../../../src/core/records/reminders.js";
import { certificatePdf, type PdfLine, pdfOf } from "../../../src/practice/routes/pdf.js";
import { FRESH, INSTRUMENT, READY } from "../../renderer/support/samples.js";
import { click, kept as keptThen, type Scene } from "./scene.js";

/** The overdue scale of the stage's ledger, and one that is not in it. */
const [OWN, FOREIGN] = ["2024110031", "2023990077"];

const kept = {
  number: "衡字第20260512001号",
  date: "2026-05-12",
  validUntil: "2027-05-11",
  file: "0".repeat(64),
};
const scale = { ...INSTRUMENT, certificateDate: kept.date, validUntil: kept.validUntil };
/** One verified, after it had failed before. */
const verified: StoredInstrument = {
  ...scale,
  certificates: [
    { ...kept, number: "衡字第20260330007号", date: "2026-03-30", validUntil: "", result: "failed" },
    { ...kept, result: "passed" },
  ],
};
/** The same, repaired since: to be verified again. */
const repaired: StoredInstrument = { ...scale, repairedOn: "2026-06-01" };

/** As long a busy machine may take to read a paper, in ms. */
const READS = 60_000;

const certificate = (serial: string): string =>
  certificatePdf({
    ...{ number: "衡字第20260512001号", serial },
    ...{ date: "2026-05-12", validUntil: "2027-05-11" },
  });

const LICENCE = pdfOf([
  { text: "营业执照", x: 210, y: 730, size: 40 },
  { text: "统一社会信用代码", x: 90, y: 650 },
  { text: "92330402MA0TEXT04N", x: 230, y: 650 },
  ...[
    ["名称", "海盐县示例水果店"],
    ["类型", "个体工商户"],
    ["经营者", "张某"],
    ["经营场所", "浙江省嘉兴市海盐县示例农贸市场一楼23号"],
    ["组成形式", "个人经营"],
  ].flatMap(([label = "", value = ""], i): PdfLine[] => [
    { text: label, x: 90, y: 590 - i * 50 },
    { text: value, x: 230, y: 590 - i * 50 },
  ]),
]);

const give = (wizard: Page, testId: string, text: string) =>
  wizard
    .getByTestId(testId)
    .setInputFiles({ name: "2026.pdf", mimeType: "application/pdf", buffer: Buffer.from(text, "latin1") });

const certificateOf =
  (serial: string): Scene["lead"] =>
  async (wizard, push) => {
    await keptThen("ledger-open", "ledger-row")?.(wizard, push);
    await give(wizard, "certificate-file", certificate(serial));
    await expect(wizard.getByTestId("certificate-form")).toBeVisible({ timeout: READS });
  };

/** Certificates and licences beside their picture, and what reminds of the next ones. */
export const papers: Scene[] = [
  { name: "certificate-review", state: READY, lead: certificateOf(OWN as string) },
  { name: "certificate-other", state: READY, lead: certificateOf(FOREIGN as string) },
  {
    name: "certificate-refused",
    state: READY,
    lead: async (wizard, push) => {
      await keptThen("ledger-open", "ledger-row")?.(wizard, push);
      await give(wizard, "certificate-file", LICENCE);
      await expect(wizard.getByTestId("certificate-error")).toBeVisible();
    },
  },
  {
    name: "certificate-caught",
    state: {
      ...READY,
      caught: [{ token: "t1", fileName: "证书.pdf", instrumentId: "i1", serial: "2023799696" }],
    },
  },
  {
    name: "scale-repaired",
    state: READY,
    lead: async (wizard, push) => {
      await keptThen("ledger-open", "ledger-row")?.(wizard, push);
      await wizard.getByTestId("scale-was-repaired").getByRole("button").first().click();
      await wizard.getByTestId("repaired-save").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "company-licence",
    state: FRESH,
    lead: async (wizard) => {
      await click("company-new")(wizard);
      await give(wizard, "licence-file", LICENCE);
      await expect(wizard.getByTestId("read-mark").first()).toBeVisible();
    },
  },
  {
    name: "scale-again",
    state: READY,
    answers: { "ledger.list": [repaired] },
    lead: click("ledger-open", "ledger-row"),
  },
  {
    name: "certificate-kept",
    state: READY,
    answers: { "ledger.list": [verified] },
    lead: async (wizard) => {
      await click("ledger-open", "ledger-row")(wizard);
      await wizard.getByTestId("certificate-list").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "due-banner",
    state: {
      ...READY,
      ledger: { version: 1, total: 3, due: 1, overdue: 2 },
      reminder: { ...NO_REMINDER, due: 1, overdue: 2, ids: ["i1"], companyId: READY.companyId },
    },
  },
  {
    name: "due-certificate",
    state: { ...READY, reminder: { ...NO_REMINDER, uncertified: { count: 2, id: null } } },
  },
  {
    name: "settings-reminders",
    state: READY,
    lead: async (wizard) => {
      await click("settings-open")(wizard);
      await wizard.getByTestId("dues-calendar").scrollIntoViewIfNeeded();
    },
  },
];
