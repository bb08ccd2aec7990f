import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { SettingsFile } from "../../../src/main/store/settings-file.js";

let folder: string;
const asked = vi.hoisted(() => vi.fn());
vi.mock("electron", () => ({ default: {} }));
vi.mock("electron-store", async (original) => {
  asked();
  return original();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "settings-"));
});
const file = () => join(folder, "settings.json");
const kept = (path: string) => JSON.parse(readFileSync(path, "utf8"));

it("opens, and reads what was kept, without loading what keeps it", async () => {
  writeFileSync(file(), JSON.stringify({ textSize: 18, ofAnotherVersion: 1 }));
  const settings = new SettingsFile(folder);
  expect(settings.get()).toEqual({ textSize: 18 });
  expect(asked).not.toHaveBeenCalled();
  await settings.change({ tray: true });
  expect(asked).toHaveBeenCalledOnce();
  expect(kept(file())).toMatchObject({ textSize: 18, tray: true });
});

it("loses neither of two changes made at once", async () => {
  const settings = new SettingsFile(folder);
  expect(settings.isNew).toBe(true);
  await Promise.all([settings.change({ textSize: 20 }), settings.change({ tray: true })]);
  expect(settings.get()).toEqual({ textSize: 20, tray: true });
  expect(new SettingsFile(folder).get()).toEqual({ textSize: 20, tray: true });
});

it.each(["", '{"textSize":', "\0\0\0\0"])(
  "takes the proven copy for a file that holds %j",
  async (damaged) => {
    await new SettingsFile(folder).change({ textSize: 20 });
    writeFileSync(file(), damaged);
    expect(new SettingsFile(folder).get()).toEqual({ textSize: 20 });
    expect(kept(file())).toEqual({ textSize: 20 });
  },
);

it("begins with nothing where neither can be read, and keeps the next change", async () => {
  writeFileSync(file(), "damaged");
  writeFileSync(`${file()}.bak`, "damaged");
  const settings = new SettingsFile(folder);
  expect(settings.get()).toEqual({});
  await settings.change({ textSize: 18 });
  expect(new SettingsFile(folder).get()).toEqual({ textSize: 18 });
});

it("begins no folder anew where its drive was, and keeps the next change once that is there again", async () => {
  const settings = new SettingsFile(folder);
  rmSync(folder, { recursive: true });
  await expect(settings.change({ textSize: 18 })).rejects.toThrow("ENOENT");
  expect(existsSync(folder)).toBe(false);
  expect(settings.get()).toEqual({});
  mkdirSync(folder);
  await settings.change({ tray: true });
  expect(new SettingsFile(folder).get()).toEqual({ tray: true });
});
