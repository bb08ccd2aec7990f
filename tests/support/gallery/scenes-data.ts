import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { writeTables } from "../../../src/core/records/exchange/write-tables.js";
import type { CommandOutput } from "../../../src/ipc/commands.js";
import { NO_SHARED } from "../../../src/ipc/shared-folder.js";
import type { AppState } from "../../../src/ipc/state.js";
import { writeXlsxFile } from "../../../src/main/documents/xlsx.js";
import { COMPANY, INSTRUMENT, READY } from "../../renderer/support/samples.js";
import { FORMS } from "../store/forms.js";
import { at, click, type Scene } from "./scene.js";

/** Three shops and a market stall, one of them without contact and phone. */
const many: AppState = {
  ...READY,
  companies: [
    COMPANY,
    { ...COMPANY, id: "c2", name: "示例水产摊", phone: "13900000000", contact: "李四" },
    { ...COMPANY, id: "c3", name: "嘉兴市示例农副产品批发市场经营管理有限公司", contact: "", phone: "" },
  ],
};

const storage = (more: Partial<AppState["storage"]>): AppState => ({
  ...READY,
  storage: { ...READY.storage, ...more },
});

const filed = (number: number, company: string, status: string, serials: string[]) => ({
  booking: `YY2026051200000${number}`,
  companyId: `c${number}`,
  company,
  at: `2026-05-1${number}T08:00:00.000Z`,
  changedAt: `2026-05-1${number}T08:30:00.000Z`,
  status,
  scales: serials.map((serial) => ({ serial, status })),
});
const HISTORY: CommandOutput<"history.list"> = [
  {
    ...filed(3, "嘉兴市示例农副产品批发市场经营管理有限公司", "已提交", [
      "2024110031",
      "2024110032",
      "2025020771",
    ]),
    by: "helper",
    who: "示例市场办 王某",
    answers: [{ at: "2026-05-13T08:01:00.000Z", text: "该出厂编号在本辖区已登记，请勿重复登记" }],
  },
  { ...filed(2, "示例水产摊", "待检定", ["2023799696"]), by: "helper", answers: [] },
  { ...filed(1, "示例水果店", "待检定", ["2023799696"]), by: "self", answers: [] },
];
const gone = {
  kind: "instrument" as const,
  company: "示例水果店",
  deletedAt: "2026-05-12T08:00:00.000Z",
  scales: 0,
};
const TRASH: CommandOutput<"trash.list"> = [
  { ...gone, id: "t1", title: "2023799696", daysLeft: 30 },
  { ...gone, id: "t2", kind: "company", title: "示例水产摊", company: "示例水产摊", scales: 3, daysLeft: 12 },
  { ...gone, id: "t3", title: "DK-2019-0000123456", daysLeft: 1 },
];

/** What is kept, and how. */
export const data: Scene[] = [
  {
    name: "shared-notice",
    state: { ...READY, shared: { ...NO_SHARED, folder: "/mnt/shared", condition: "waiting" } },
    lead: (wizard) => wizard.getByTestId("shared-notice").scrollIntoViewIfNeeded(),
  },
  { name: "storage-ask", state: storage({ keeping: "plain", ask: true }) },
  ...(["restored", "lost", "newer", "unreadable"] as const).map((recovery) => ({
    name: `storage-${recovery}`,
    state: storage({
      recovery,
      putAside: recovery === "unreadable" ? null : "verify-guide.json.broken-2026-03-01T08-00-00-000Z",
    }),
  })),
  ...(["plain", "memory"] as const).map((keeping) => ({
    name: `settings-keeping-${keeping}`,
    state: storage({ keeping }),
    lead: async (wizard: Page) => {
      await wizard.getByTestId("settings-open").click();
      await wizard.getByTestId("storage-overview").scrollIntoViewIfNeeded();
    },
  })),
  {
    name: "history",
    state: READY,
    answers: { "history.list": HISTORY },
    lead: async (wizard) => {
      await click("settings-open")(wizard);
      await wizard
        .getByTestId("history-search")
        .evaluate((box) => box.closest("section")?.scrollIntoView({ block: "start" }));
    },
  },
  {
    name: "trash",
    state: READY,
    answers: { "trash.list": TRASH },
    lead: async (wizard) => {
      await click("settings-open")(wizard);
      await wizard.getByTestId("trash").evaluate((list) => list.scrollIntoView({ block: "center" }));
    },
  },
  { name: "companies", state: many, lead: click("case-open", "company-list") },
  {
    name: "companies-for-others",
    state: { ...many, settings: { ...many.settings, helperMode: true } },
    lead: click("case-open", "company-list"),
  },
  {
    name: "companies-delete",
    state: many,
    lead: async (wizard) => {
      await click("case-open", "company-list", "company-delete-c2")(wizard);
      await expect(wizard.getByTestId("company-goes")).toBeVisible();
    },
  },
];

/** A table as the template would be filled: one good scale, one without a county, one twice. */
async function tableWithProblems(): Promise<Buffer> {
  const { id: _id, companyId: _company, createdAt: _created, ...entry } = INSTRUMENT;
  const scales = [entry, { ...entry, serial: "20230002", validUntil: "明年五月" }, entry];
  const tables = writeTables(
    [COMPANY],
    scales.map((scale) => ({ owner: COMPANY.creditCode, entry: scale })),
    FORMS,
  );
  return Buffer.from(await writeXlsxFile(tables));
}

const shown = { kind: "instrument" as const, company: "示例水果店" };
/** What another PC changed, and what both did. */
const OFFER: CommandOutput<"shared.read"> = {
  ok: true,
  token: "t1",
  changes: [
    { ...shown, key: "instrument:n", title: "2026010018", outcome: "new", differences: [] },
    {
      ...{ ...shown, key: "instrument:c", title: "2023799696", outcome: "changed" },
      differences: [{ field: "place", mine: "1 号摊位", theirs: "2 号摊位" }],
    },
  ],
  conflicts: [
    {
      ...shown,
      key: "instrument:x:validUntil",
      title: "2024110032",
      field: "validUntil",
      mine: "2026-05-12",
      theirs: "2027-05-11",
    },
  ],
};

const settingsThen =
  (screen: string, then?: Scene["lead"]): Scene["lead"] =>
  async (wizard, push) => {
    await click("settings-open", screen)(wizard);
    await then?.(wizard, push);
  };

/** Tables and backups, in and out. */
export const transfers: Scene[] = [
  { name: "transfer", state: READY, lead: settingsThen("transfer-screen") },
  {
    name: "transfer-problems",
    state: READY,
    lead: settingsThen("transfer-screen", async (wizard) => {
      const buffer = await tableWithProblems();
      await wizard.getByTestId("import-file").setInputFiles({ name: "scales.xlsx", mimeType: "", buffer });
      await wizard.getByTestId("problem-table").scrollIntoViewIfNeeded();
    }),
  },
  {
    name: "transfer-preview",
    state: READY,
    lead: settingsThen("transfer-screen", async (wizard) => {
      await wizard.getByTestId("import-file").setInputFiles("assets/samples/company.json");
      await wizard.getByTestId("preview-new").getByRole("button").click();
      await wizard.getByTestId("import-accept").scrollIntoViewIfNeeded();
    }),
  },
  {
    name: "transfer-taken",
    state: READY,
    answers: { "import.accept": { ok: true, companies: 12, instruments: 31 } },
    lead: settingsThen("transfer-screen", async (wizard) => {
      await wizard.getByTestId("import-file").setInputFiles("assets/samples/company.json");
      await click("import-accept")(wizard);
      await wizard.getByTestId("taken-desk").scrollIntoViewIfNeeded();
    }),
  },
  {
    name: "transfer-twin",
    state: READY,
    lead: async (wizard) => {
      await click("case-open")(wizard);
      const file = JSON.parse(readFileSync("assets/samples/company.json", "utf8"));
      file.company = { ...file.company, name: "另一家样例店", creditCode: "92330411MA0TEXT20F" };
      // The stage's own ledger has one of this number.
      file.instruments = [{ ...file.instruments[0], serial: "2024110031" }];
      const buffer = Buffer.from(JSON.stringify(file));
      await wizard
        .getByTestId("company-import")
        .setInputFiles({ name: "company.json", mimeType: "", buffer });
      await wizard.getByTestId("import-accept").scrollIntoViewIfNeeded();
    },
  },
  {
    name: "shared-offer",
    state: {
      ...READY,
      shared: {
        ...NO_SHARED,
        folder: "D:\\同步盘\\秤",
        condition: "waiting",
        at: "2026-06-01T08:00:00.000Z",
      },
    },
    answers: { "shared.read": OFFER },
    lead: settingsThen("shared-screen", async (wizard) => {
      await click("shared-read")(wizard);
      await wizard.getByTestId("shared-take").scrollIntoViewIfNeeded();
    }),
  },
  { name: "shared-off", state: READY, lead: settingsThen("shared-screen") },
  ...(["waiting", "gone", "passphrase"] as const).map((condition) => ({
    name: `shared-${condition}`,
    state: {
      ...READY,
      shared: {
        folder: "\\\\店里的电脑\\共享\\秤",
        condition,
        copies: condition === "waiting" ? ["秤检助手共享 (冲突副本 2026-06-01).vgbackup"] : [],
        at: "2026-06-01T08:00:00.000Z",
        remembers: false,
      },
    },
    lead: settingsThen("shared-screen"),
  })),
  { name: "backup", state: READY, lead: settingsThen("backup-screen") },
  {
    name: "backup-problems",
    state: READY,
    lead: settingsThen("backup-screen", async (wizard) => {
      await wizard.getByTestId("backup-passphrase").fill("12345678");
      await wizard.getByTestId("backup-again").fill("87654321");
      await wizard.getByTestId("backup-make").click();
      const foreign = { name: "other.vgbackup", mimeType: "", buffer: Buffer.from("no backup") };
      await wizard.getByTestId("backup-file").setInputFiles(foreign);
      await wizard.getByTestId("restore-passphrase").fill("any passphrase");
      await wizard.getByTestId("backup-open").click();
      await wizard.getByTestId("backup-trouble").scrollIntoViewIfNeeded();
    }),
  },
  {
    name: "account-helper",
    state: at("register"),
    lead: async (wizard) => {
      await wizard.getByRole("button", { name: "帮我想用户名和密码" }).click();
      await wizard.getByTestId("account-password").fill("lianxi2026");
      await wizard.getByTestId("password-copy").scrollIntoViewIfNeeded();
    },
  },
];
