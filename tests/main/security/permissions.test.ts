import { expect, it, vi } from "vitest";
import { WIZARD_URL } from "../../../src/main/app/urls.js";
import { guardPermissions } from "../../../src/main/security/permissions.js";

type Request = (
  contents: unknown,
  permission: string,
  done: (granted: boolean) => void,
  details: object,
) => void;
type Check = (contents: unknown, permission: string, origin: string, details: object) => boolean;

const session = {
  setPermissionRequestHandler: vi.fn(),
  setPermissionCheckHandler: vi.fn(),
  setDevicePermissionHandler: vi.fn(),
};
const isPressed = vi.fn(() => false);
guardPermissions(session as never, isPressed);
const request = session.setPermissionRequestHandler.mock.calls[0]?.[0] as Request;
const check = session.setPermissionCheckHandler.mock.calls[0]?.[0] as Check;

const PORTAL = "http://psp.e-cqs.cn/";
const ALL = [
  "media",
  "geolocation",
  "notifications",
  "midi",
  "pointerLock",
  "fullscreen",
  "openExternal",
  "clipboard-read",
  "clipboard-sanitized-write",
  "display-capture",
  "hid",
  "serial",
  "usb",
  "idle-detection",
  "window-management",
];

it.each([
  ["the wizard's camera", WIZARD_URL, "media", { mediaTypes: ["video"] }, { mediaType: "video" }, true],
  [
    "the wizard's microphone",
    WIZARD_URL,
    "media",
    { mediaTypes: ["video", "audio"] },
    { mediaType: "audio" },
    false,
  ],
  ["the wizard's place", WIZARD_URL, "geolocation", {}, {}, false],
  [
    "a look-alike's camera",
    "app://wizard.example/",
    "media",
    { mediaTypes: ["video"] },
    { mediaType: "video" },
    false,
  ],
])("%s: %#", (_name, url, permission, asked, checked, granted) => {
  const done = vi.fn();
  request({ getURL: () => url }, permission, done, asked);
  expect(done).toHaveBeenCalledExactlyOnceWith(granted);
  expect(check(null, permission, url, checked)).toBe(granted);
});

it.each(ALL)("the portal's pages may never: %s", (permission) => {
  const done = vi.fn();
  request({ getURL: () => PORTAL }, permission, done, { mediaTypes: ["video"] });
  expect(done).toHaveBeenCalledExactlyOnceWith(false);
  expect(check(null, permission, PORTAL, {})).toBe(false);
});

it("gives no devices to anyone", () => {
  expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]({})).toBe(false);
});

it("a page of the portal writes to the clipboard only after a press, and never reads it", () => {
  const granted = (permission: string) => {
    const done = vi.fn();
    request({ getURL: () => PORTAL }, permission, done, {});
    expect(check({}, permission, PORTAL, {})).toBe(done.mock.calls[0]?.[0]);
    return done.mock.calls[0]?.[0];
  };
  expect(granted("clipboard-sanitized-write")).toBe(false);
  isPressed.mockReturnValue(true);
  expect(granted("clipboard-sanitized-write")).toBe(true);
  for (const permission of ["clipboard-read", "deprecated-sync-clipboard-read"])
    expect(granted(permission)).toBe(false);
  isPressed.mockReturnValue(false);
});
