import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { OFFER } from "./support/offers.js";
import { renderApp, sentOf } from "./support/render-app.js";
import { READY } from "./support/samples.js";

const WORD = "shuiguo-2026-Nanhu";

async function open() {
  const app = await renderApp(READY);
  await app.user.click(screen.getByTestId("settings-open"));
  await app.user.click(screen.getByTestId("backup-screen"));
  return app;
}

const value = (testId: string) => (screen.getByTestId(testId) as HTMLInputElement).value;

test("a backup is made only with a passphrase that is long enough and the same twice", async () => {
  const { bridge, user } = await open();
  bridge.answer("backup.write", () => ({ ok: true, file: "/home/a.vgbackup" }));
  await user.type(screen.getByTestId("backup-passphrase"), "kurz");
  expect(screen.getByTestId("backup-strength").dataset.strength).toBe("short");
  await user.click(screen.getByTestId("backup-make"));
  expect(screen.getByTestId("backup-passphrase").getAttribute("aria-invalid")).toBe("true");
  await user.clear(screen.getByTestId("backup-passphrase"));
  await user.type(screen.getByTestId("backup-passphrase"), WORD);
  await user.type(screen.getByTestId("backup-again"), `${WORD}x`);
  await user.click(screen.getByTestId("backup-make"));
  expect(screen.getByText("两次输的不一样。")).toBeTruthy();
  expect(sentOf(bridge, "backup.write")).toEqual([]);
  await user.type(screen.getByTestId("backup-again"), "{Backspace}");
  await user.selectOptions(screen.getByTestId("backup-company"), "c1");
  await user.click(screen.getByTestId("backup-make"));
  expect(sentOf(bridge, "backup.write")).toEqual([{ companyId: "c1", passphrase: WORD }]);
  expect(await screen.findByText("已存到 /home/a.vgbackup")).toBeTruthy();
  expect([value("backup-passphrase"), value("backup-again")]).toEqual(["", ""]);
});

test("a passphrase is hidden until the person wants to see it", async () => {
  const { user } = await open();
  const type = () => (screen.getByTestId("backup-passphrase") as HTMLInputElement).type;
  expect(type()).toBe("password");
  await user.click(screen.getByTestId("backup-passphrase-show"));
  expect(type()).toBe("text");
  await user.type(screen.getByTestId("backup-passphrase"), "a");
  expect(type()).toBe("text");
  // Elsewhere: it does not stand there for all to read.
  await user.click(screen.getByTestId("backup-again"));
  expect(type()).toBe("password");
});

async function pick(answer: unknown) {
  const app = await open();
  app.bridge.answer("backup.read", () => answer);
  await app.user.upload(screen.getByTestId("backup-file"), new File(["x"], "a.vgbackup"));
  await app.user.type(screen.getByTestId("restore-passphrase"), WORD);
  await app.user.click(screen.getByTestId("backup-open"));
  return app;
}

test("a wrong passphrase is said beside it, to be tried again", async () => {
  const { bridge, user } = await pick({ ok: false, problems: [{ path: "", key: "backup-passphrase" }] });
  expect(screen.getByTestId("restore-passphrase").getAttribute("aria-invalid")).toBe("true");
  expect(screen.queryByTestId("backup-trouble")).toBeNull();
  await user.click(screen.getByTestId("backup-open"));
  expect(sentOf(bridge, "backup.read")).toHaveLength(2);
});

test.each([
  ["backup-damaged", "备份文件损坏了"],
  ["backup-foreign", "这不是秤检助手的备份文件"],
  ["backup-newer", "请先升级助手"],
])("%s is told for itself", async (key, words) => {
  await pick({ ok: false, problems: [{ path: "", key }] });
  expect((await screen.findByTestId("backup-trouble")).textContent).toContain(words);
  expect(screen.getByTestId("restore-passphrase").hasAttribute("aria-invalid")).toBe(false);
});

test("what is in a backup is shown before anything is taken, and then said", async () => {
  const { bridge, user } = await pick({ ...OFFER, problems: [] });
  bridge.answer("import.accept", () => ({ ok: true, companies: 1, instruments: 3 }));
  expect((await screen.findByTestId("preview-differs")).dataset.count).toBe("1");
  expect(sentOf(bridge, "import.accept")).toEqual([]);
  await user.click(screen.getByTestId("import-accept"));
  expect((await screen.findByTestId("taken")).textContent).toContain("单位 1 个，秤 3 台");
  expect(screen.queryByTestId("restore-passphrase")).toBeNull();
});
