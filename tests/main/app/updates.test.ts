import { expect, it, vi } from "vitest";

vi.mock("electron", () => ({ app: { isPackaged: false } }));
const { keepUpdated, startUpdates, updateAddress } = await import("../../../src/main/app/updates.js");

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
  const heard = new Map<string, () => void>();
  return {
    autoDownload: false,
    autoInstallOnAppQuit: false,
    disableDifferentialDownload: false,
    disableWebInstaller: false,
    allowDowngrade: true,
    allowPrerelease: true,
    logger: null,
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
    disableWebInstaller: true,
    allowDowngrade: false,
    allowPrerelease: false,
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
