import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";

vi.mock("electron", () => ({ app: { isPackaged: false } }));
const { canTakeThePlace, keepUpdated, startUpdates, updateAddress } = await import(
  "../../../src/main/app/updates.js"
);

const URL = "https://updates.example/vg";
it.each([
  ["no file", null, null],
  ["an https address", `provider: generic\nurl: ${URL}\n`, URL],
  ["a quoted address", `provider: generic\nurl: '${URL}'\n`, URL],
  ["an open address", "provider: generic\nurl: http://updates.example/vg\n", null],
  ["no address", "provider: generic\n", null],
])("where updates are looked for with %s", (_name, config, address) => {
  expect(updateAddress(config)).toBe(address);
});

const updater = () => {
  const heard = new Map<string, (update: { downloadedFile: string }) => void>();
  return {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    disableDifferentialDownload: false,
    disableWebInstaller: false,
    allowDowngrade: true,
    allowPrerelease: true,
    logger: null,
    on: (event: string, listener: (update: { downloadedFile: string }) => void) => heard.set(event, listener),
    checkForUpdates: vi.fn(async () => {}),
    heard,
  };
};

it("fetches whole, installs on quit only, never an older version", async () => {
  const fake = updater();
  const ready = vi.fn();
  await keepUpdated(fake, ready);
  expect(fake).toMatchObject({
    autoDownload: true,
    autoInstallOnAppQuit: true,
    disableDifferentialDownload: true,
    disableWebInstaller: true,
    allowDowngrade: false,
    allowPrerelease: false,
  });
  expect(fake.checkForUpdates).toHaveBeenCalledOnce();
  expect(ready).not.toHaveBeenCalled();
  fake.heard.get("update-downloaded")?.({ downloadedFile: "package.json" });
  expect(ready).toHaveBeenCalledOnce();
});

it("asks again every day, until a new version waits", async () => {
  vi.useFakeTimers();
  const fake = updater();
  await keepUpdated(fake, () => {});
  await vi.advanceTimersByTimeAsync(2 * 24 * 3_600_000);
  expect(fake.checkForUpdates).toHaveBeenCalledTimes(3);
  fake.heard.get("update-downloaded")?.({ downloadedFile: "package.json" });
  await vi.advanceTimersByTimeAsync(2 * 24 * 3_600_000);
  expect(fake.checkForUpdates).toHaveBeenCalledTimes(3);
  vi.useRealTimers();
});

it("goes on quietly when the place cannot be reached", async () => {
  const fake = updater();
  fake.checkForUpdates.mockRejectedValue(new Error("offline"));
  await expect(keepUpdated(fake, () => {})).resolves.toBeUndefined();
  expect(() => fake.heard.get("error")?.({ downloadedFile: "" })).not.toThrow();
});

it("does nothing in an app that is not packed", async () => {
  const ready = vi.fn();
  await startUpdates(ready);
  expect(ready).not.toHaveBeenCalled();
});

it("installs an AppImage only where there is room for it beside the one that goes", () => {
  const folder = mkdtempSync(join(tmpdir(), "room-"));
  const file = join(folder, "new.AppImage");
  try {
    writeFileSync(file, "small");
    expect(canTakeThePlace(file, join(folder, "old.AppImage"))).toBe(true);
    // Nothing of it is on the disk.
    truncateSync(file, 8 * 2 ** 40);
    expect(canTakeThePlace(file, join(folder, "old.AppImage"))).toBe(false);
    expect(canTakeThePlace(file, "")).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
