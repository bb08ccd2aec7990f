import { expect, it } from "vitest";
import { lacksSandbox } from "../../../src/main/app/sandbox.js";

const started = (...switches: string[]) => ({ hasSwitch: (name: string) => switches.includes(name) });

it.each([
  ["a user's packed app without the sandbox", started("no-sandbox"), true, 1000, true],
  ["the same on Windows, where users have no number", started("no-sandbox"), true, undefined, true],
  ["a user's packed app", started("practice"), true, 1000, false],
  ["root's, whom Chromium gives none", started("no-sandbox"), true, 0, false],
  ["a developer's", started("no-sandbox"), false, 1000, false],
])("%s", (_who, commandLine, packaged, uid, refused) => {
  // Not its default: this machine's user.
  expect(lacksSandbox(commandLine, packaged, uid ?? Number.NaN)).toBe(refused);
});
