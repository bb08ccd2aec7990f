import { resolve } from "node:path";
import { expect, it } from "vitest";
import { electronArgs } from "../../../scripts/start/electron-args.mjs";
import { appSwitches } from "../../../scripts/start/options.mjs";

it.each([
  [[], []],
  [["--practice"], ["--practice"]],
  [["--portal-url", "https://portal.example/a?b=1"], ["--portal-url=https://portal.example/a?b=1"]],
  [
    ["--user-data-dir=/a b", "--lang=en", "--practice"],
    ["--user-data-dir=/a b", "--lang=en", "--practice"],
  ],
  [["--user-data-dir=data"], [`--user-data-dir=${resolve("data")}`]],
])("%j are handed on as %j", (args, switches) => {
  expect(appSwitches(args)).toEqual(switches);
});

it.each([
  ["no address", ["--portal-url=portal"], /“portal”|"portal"/],
  ["an empty address", ["--portal-url="], /--portal-url|门户地址/],
  ["another scheme", ["--portal-url=file:///etc/passwd"], /http/],
  ["credentials in the address", ["--portal-url=http://a:b@c.example"], /http/],
  ["an address that is missing", ["--portal-url"], /--portal-url/],
  ["an unknown language", ["--lang=fr"], /zh-CN/],
  ["an unknown option", ["--remote-debugging-port=1"], /--practice/],
  ["a stray word", ["practice"], /--practice/],
])("refuses %s in one line", (_name, args, line) => {
  expect(() => appSwitches(args)).toThrow(line);
  expect(() => appSwitches(args)).not.toThrow("\n");
});

it("leaves the sandbox on, except for root", () => {
  expect(electronArgs([], {}, 0)).toContain("--no-sandbox");
  expect(electronArgs([], {}, 1000)).not.toContain("--no-sandbox");
});

it("speaks Wayland where there is nothing else", () => {
  expect(electronArgs([], { WAYLAND_DISPLAY: "wayland-0" }, 1000)).toContain("--ozone-platform=wayland");
  expect(electronArgs([], { WAYLAND_DISPLAY: "wayland-0", DISPLAY: ":0" }, 1000)).not.toContain(
    "--ozone-platform=wayland",
  );
});
