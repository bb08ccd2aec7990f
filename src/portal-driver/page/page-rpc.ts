import source from "virtual:injected";
import type { Frame, Locator } from "playwright-core";
import type { PageCall, PageCommand } from "../../injected/rpc.js";

/** The selector engine's name in Playwright. */
export const ENGINE = "verify-guide";

/** What runs in Playwright's isolated world of each frame: an expression that gives the engine. */
export const ENGINE_CONTENT = `(() => { ${source}; return verifyGuideInjected.selectorEngine; })()`;

/** Longest wait for a frame's answer, in ms: a hung frame is done without. */
export const ANSWER_TIMEOUT = 1500;

// Quotes would open a string in Playwright's selector grammar.
const selectorOf = (order: PageCall): string =>
  `${ENGINE}=${encodeURIComponent(JSON.stringify(order)).replace(/'/g, "%27")}`;

/** The element a command answers with, waited for and acted on as any of Playwright's. */
export const locate = (frame: Frame, order: PageCall): Locator => frame.locator(selectorOf(order));

/** A command's data. Rejects when the frame gives none in time. */
export async function callPage<T>(frame: Frame, command: PageCommand, timeout = ANSWER_TIMEOUT): Promise<T> {
  const text = await locate(frame, command).textContent({ timeout });
  return JSON.parse(text ?? "null") as T;
}
