import { readFileSync } from "node:fs";
import { configure, getConfig, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import type { AppState } from "../../../src/ipc/state.js";
import { App } from "../../../src/renderer/App.js";
import { startText } from "../../../src/renderer/i18n/i18n.js";
import { type FakeBridge, fakeBridge } from "./fake-bridge.js";
import { settled } from "./settled.js";

const shipped = parsePack(JSON.parse(readFileSync("assets/guides/e-cqs.json", "utf8")));
if (!shipped.ok) throw new Error(JSON.stringify(shipped.problems));
export const PACK = shipped.pack;

startText();
const { asyncWrapper } = getConfig();
configure({
  // The machine may be busy.
  asyncUtilTimeout: 10_000,
  asyncWrapper: async (gesture) => {
    const result = await asyncWrapper(gesture);
    await settled();
    return result;
  },
});

/** The whole wizard on a state, with the main it talks to and a person to use it. */
export async function renderApp(
  state: AppState,
): Promise<{ bridge: FakeBridge; user: ReturnType<typeof userEvent.setup> }> {
  const bridge = fakeBridge(state, PACK);
  window.verifyGuide = bridge;
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  render(<App />);
  await screen.findByTestId("language-switch");
  return { bridge, user };
}

/** The test ids of the primary buttons in sight: a screen has one. */
export const primaries = (): (string | undefined)[] =>
  [...document.querySelectorAll<HTMLElement>("[data-look=primary]")]
    .filter((button) => !button.closest("[hidden]"))
    .map(({ dataset }) => dataset.testid);

/** What was sent of one command, oldest first. */
export const sentOf = (bridge: FakeBridge, name: string): unknown[] =>
  bridge.sent.filter((one) => one.name === name).map(({ input }) => input);
