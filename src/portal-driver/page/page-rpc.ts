import source from "virtual:injected";
import type { Frame, Locator } from "playwright-core";
import type { Command, Order } from "../../injected/rpc.js";

/** The selector engine's name in Playwright. */
export const ENGINE = "verify-guide";

/** What runs in Playwright's isolated world of each frame: an expression that gives the engine. */
export const ENGINE_CONTENT = `(() => { ${source}; return verifyGuideInjected.engine; })()`;

/** Longest wait for a frame's answer, in ms: a hung frame is done without. */
export const ANSWER_TIMEOUT = 1500;

// Quotes would open a string in Playwright's selector grammar.
const selectorOf = (order: Order): string =>
  `${ENGINE}=${encodeURIComponent(JSON.stringify(order)).replace(/'/g, "%27")}`;

/** The element a command answers with, waited for and acted on as any of Playwright's. */
export const at = (frame: Frame, order: Order): Locator => frame.locator(selectorOf(order));

/** A command's data. Rejects when the frame gives none in time. */
export async function ask<T>(frame: Frame, command: Command, timeout = ANSWER_TIMEOUT): Promise<T> {
  const text = await at(frame, command).textContent({ timeout });
  return JSON.parse(text ?? "null") as T;
}
