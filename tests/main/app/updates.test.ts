import { expect, it, vi } from "vitest";

vi.mock("electron", () => ({ app: { isPackaged: false } }));
const { keepUpdated, startUpdates, updatesConfigured } = await import("../../../src/main/app/updates.js");

it.each([
  ["no file", null, false],
  ["an https address", "provider: generic\nurl: https://updates.example/vg\n", true],
  ["a quoted address", "provider: generic\nurl: 'https://updates.example/vg'\n", true],
  ["an open address", "provider: generic\nurl: http://updates.example/vg\n", false],
  ["no address", "provider: generic\n", false],
])("updates are on with %s: %#", (_name, config, on) => {
  expect(updatesConfigured(config)).toBe(on);
});

const updater = () => {
  const heard = new Map<string, () => void>();
  return {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    disableDifferentialDownload: false,
    allowDowngrade: true,
    on: (event: string, listener: () => void) => heard.set(event, listener),
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
    allowDowngrade: false,
  });
  expect(fake.checkForUpdates).toHaveBeenCalledOnce();
  expect(ready).not.toHaveBeenCalled();
  fake.heard.get("update-downloaded")?.();
  expect(ready).toHaveBeenCalledOnce();
});

it("goes on quietly when the place cannot be reached", async () => {
  const fake = updater();
  fake.checkForUpdates.mockRejectedValue(new Error("offline"));
  await expect(keepUpdated(fake, () => {})).resolves.toBeUndefined();
  expect(() => fake.heard.get("error")?.()).not.toThrow();
});

it("does nothing in an app that is not packed", async () => {
  const ready = vi.fn();
  await startUpdates(ready);
  expect(ready).not.toHaveBeenCalled();
});
