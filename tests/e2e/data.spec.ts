import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import sharp from "sharp";
import { dayAt } from "../../src/core/records/due.js";
import { openBackup, writeBackup } from "../../src/main/documents/backup.js";
import { FileBytes } from "../../src/main/documents/file-bytes.js";
import { readXlsxFile, writeXlsxFile } from "../../src/main/documents/xlsx.js";
import { SHARED_NAME } from "../../src/main/shared-folder/shared-copy.js";
import { launchApp, type RunningApp, stateOf } from "../support/app.js";
import { removeFolder } from "../support/folder.js";
import { inaccessible } from "../support/gallery/inaccessible.js";
import { manyShops, tableOf } from "../support/many-shops.js";
import { openOwnPortal } from "../support/own-portal.js";

test.describe.configure({ timeout: 120_000 });

let own: Awaited<ReturnType<typeof openOwnPortal>>;
let userData: string;
let running: RunningApp;
test.beforeEach(async () => {
  own = await openOwnPortal();
  userData = await mkdtemp(join(tmpdir(), "秤检 数据-"));
  running = await launchApp({ args: own.args, userData });
});
test.afterEach(async () => {
  await running.close();
  own.close();
  await removeFolder(userData);
});

const PASSPHRASE = "shuiguo-2026-Nanhu";

/** Where the next file is written to, in place of the person's answer. */
const saveTo = (path: string) =>
  running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);

/** The table again with one cell of a row changed, as a person would in her table program. */
async function breakRow(from: string, to: string, serial: string): Promise<void> {
  const read = await readXlsxFile(await readFile(from));
  if (!read.ok) throw new Error(read.key);
  const tables = read.tables.map(({ name, rows }) => {
    const [head = [], ...body] = rows.map((row) => row.map((cell) => String(cell ?? "")));
    const validUntil = head.indexOf("有效期至");
    const broken = body.map((row) =>
      row.includes(serial) ? row.map((cell, index) => (index === validUntil ? "明年五月" : cell)) : row,
    );
    const columns = head.map((label) => ({ field: label, label, known: [], date: false, choices: [] }));
    return { name, columns, rows: broken };
  });
  await writeFile(to, await writeXlsxFile(tables));
}

test("scales go out as a table and come back without the broken row; a deleted company is restored from its backup, and a folder is shared", async () => {
  const { wizard } = running;
  const file = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
  file.instruments = ["CS-0001", "CS-0002"].map((serial) => ({ serial, model: "ACS-30", region: "330402" }));
  const path = (name: string) => join(userData, name);
  await writeFile(path("company.json"), JSON.stringify(file));
  await wizard.getByTestId("company-import").setInputFiles(path("company.json"));
  await expect(wizard.getByTestId("ledger-open")).toContainText("2");

  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("transfer-screen").click();
  await saveTo(path("scales.xlsx"));
  await wizard.getByTestId("export-xlsx").click();
  await expect(wizard.getByText(path("scales.xlsx"))).toBeVisible();

  await breakRow(path("scales.xlsx"), path("broken.xlsx"), "CS-0002");
  await wizard.getByTestId("import-file").setInputFiles(path("broken.xlsx"));
  await expect(wizard.getByTestId("problem-table")).toContainText("第 3 行");
  await expect(wizard.getByTestId("problem-table")).toContainText("有效期至");
  await expect(wizard.getByTestId("preview-same")).toHaveAttribute("data-count", "2");
  await wizard.getByTestId("import-discard").click();
  await wizard.getByTestId("back").click();

  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("backup-screen").click();
  await wizard.getByTestId("backup-passphrase").fill(PASSPHRASE);
  await wizard.getByTestId("backup-again").fill(PASSPHRASE);
  await saveTo(path("all.vgbackup"));
  await wizard.getByTestId("backup-make").click();
  await expect(wizard.getByText(path("all.vgbackup"))).toBeVisible();
  await wizard.getByTestId("back").click();

  await wizard.getByTestId("case-open").click();
  await wizard.getByTestId("company-select-edit").click();
  await wizard.getByTestId("company-delete").click();
  await expect(wizard.getByTestId("company-goes")).toContainText("秤 2 台");
  await wizard.getByTestId("company-delete-confirm").click();
  await expect(wizard.getByTestId("start")).toBeVisible();
  // It can be taken back until it is deleted for good.
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("trash-restore").click();
  await expect(wizard.getByTestId("trash")).toBeHidden();
  await wizard.getByTestId("back").click();
  await expect(wizard.getByTestId("ledger-open")).toContainText("2");
  await wizard.getByTestId("case-open").click();
  await wizard.getByTestId("company-select-edit").click();
  await wizard.getByTestId("company-delete").click();
  await wizard.getByTestId("company-delete-confirm").click();
  await expect(wizard.getByTestId("start")).toBeVisible();
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("trash-purge").click();
  await wizard.getByTestId("trash-purge-confirm").click();
  await expect(wizard.getByTestId("trash")).toBeHidden();
  await wizard.getByTestId("back").click();
  const kept = await readFile(path("verify-guide.json"), "utf8");
  expect(kept + (await readFile(path("verify-guide.json.bak"), "utf8"))).not.toContain("CS-0001");

  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("backup-screen").click();
  await wizard.getByTestId("backup-file").setInputFiles(path("all.vgbackup"));
  await wizard.getByTestId("restore-passphrase").fill("not this one");
  await wizard.getByTestId("backup-open").click();
  await expect(wizard.getByTestId("restore-passphrase")).toHaveAttribute("aria-invalid", "true");
  await wizard.getByTestId("restore-passphrase").fill(PASSPHRASE);
  await wizard.getByTestId("backup-open").click();
  await expect(wizard.getByTestId("preview-new")).toHaveAttribute("data-count", "3");
  await wizard.getByTestId("import-accept").click();
  await expect(wizard.getByTestId("taken")).toContainText("单位 1 个，秤 2 台");
  await wizard.getByTestId("back").click();
  await expect(wizard.getByTestId("company-select")).not.toHaveValue("");
  await expect(wizard.getByTestId("ledger-open")).toContainText("2");

  // A folder that several PCs share holds it all; what another PC writes there is taken in on the user's word.
  const shared = path("网络盘");
  await mkdir(shared);
  await running.app.evaluate(({ dialog }, folder) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [folder] });
  }, shared);
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("shared-screen").click();
  await wizard.getByTestId("shared-passphrase").fill(PASSPHRASE);
  await wizard.getByTestId("shared-again").fill(PASSPHRASE);
  await wizard.getByTestId("shared-choose").click();
  await expect(wizard.getByTestId("shared")).toHaveAttribute("data-condition", "idle");
  const { manifest } = await openBackup(PASSPHRASE, await FileBytes.of(join(shared, SHARED_NAME)));
  if (manifest.version !== 2) throw new Error("not a copy to be shared");
  const [first, ...others] = manifest.instruments;
  if (!first) throw new Error("no scale");
  await wizard.evaluate(
    (id) => window.verifyGuide.send("ledger.note", { ids: [id], patch: { status: "待检定" } }),
    first.id,
  );
  const plate = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
  const photo = createHash("sha256").update(plate).digest("hex");
  const theirs = { ...first, status: "已完成", model: "ACS-15", photo };
  const lineage = { id: "another-pc", ancestors: [manifest.lineage.id] };
  const { companies } = manifest;
  const pieces = await writeBackup(
    PASSPHRASE,
    { companies, instruments: [theirs, ...others] },
    async () => plate,
    lineage,
  );
  await writeFile(join(shared, SHARED_NAME), pieces);
  await wizard.getByTestId("shared-look").click();
  await expect(wizard.getByTestId("shared")).toHaveAttribute("data-condition", "waiting");
  await wizard.getByTestId("shared-read").click();
  await expect(wizard.getByTestId("shared-changed")).toContainText("ACS-15");
  // The other PC's photo is seen before it is here.
  await expect(wizard.getByTestId("shared-changed").getByRole("img")).toHaveJSProperty("naturalWidth", 40);
  expect(await inaccessible(wizard)).toEqual([]);
  await wizard.getByTestId("conflict-status-theirs").check();
  await wizard.getByTestId("shared-take").click();
  await expect(wizard.getByTestId("shared")).toHaveAttribute("data-condition", "idle");
  const { instruments } = await stateOf(wizard);
  expect(instruments.find(({ id }) => id === first.id)).toMatchObject({ status: "已完成", model: "ACS-15" });
});

test("a round through three shops rests when the app ends, and goes on with the shop whose turn it was", async () => {
  const bytes = [...(await tableOf(manyShops(3, 1, dayAt(new Date(Date.now() + 14 * 86_400_000)))))];
  await running.wizard.evaluate(async (table) => {
    const file = { fileName: "台账.xlsx", bytes: new Uint8Array(table) };
    const read = await window.verifyGuide.send("import.read", file);
    if (!read.ok) throw new Error("not read");
    const { token } = read;
    await window.verifyGuide.send("import.accept", { token, overwrite: [], goodRowsOnly: false });
  }, bytes);
  await running.wizard.getByTestId("case-open").click();
  await running.wizard.getByTestId("desk-open").click();
  await running.wizard.getByTestId("ledger-sort-company").click();
  await running.wizard.getByTestId("ledger-mark-all").click();
  await running.wizard.getByTestId("round-start").click();
  await expect(running.wizard.getByTestId("round-at")).toContainText("第 1 家，共 3 家");
  await running.wizard.getByTestId("round-next").click();
  await expect(running.wizard.getByTestId("round-at")).toContainText("样例02号摊");
  await running.close();

  running = await launchApp({ args: own.args, userData });
  await expect(running.wizard.getByTestId("round-at")).toContainText("第 2 家，共 3 家样例02号摊");
  await expect(running.wizard.getByTestId("round-next")).toBeHidden();
  await running.wizard.getByTestId("round-continue").click();
  await expect(running.wizard.getByTestId("round-next")).toBeVisible();
  const { round, companies, companyId } = await running.state();
  expect(round?.shops.map(({ state }) => state)).toEqual(["left", "waiting", "waiting"]);
  expect(companies.find(({ id }) => id === companyId)?.name).toBe("样例02号摊");
});
