import type { Page } from "@playwright/test";
import { inaccessible } from "./inaccessible.js";

/**
 * Runs in the page: everything that can be pressed looks as it does under the pointer, or holding the focus. The
 * page's own rules for it are said once more for an attribute, which counts as much as a pseudo-class.
 * @returns whether any words may be harder to read for it
 */
const dress = (state: "hover" | "focus-visible" | null): boolean => {
  // The page's CSP lets no style element in; a sheet made here is none.
  document.adoptedStyleSheets = [];
  for (const element of document.querySelectorAll("[data-gallery-state]"))
    element.removeAttribute("data-gallery-state");
  if (state === null) return false;
  const pseudo = `:${state}`;
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule.cssText.includes(pseudo));
  /** An outline stands around the words, not behind them. */
  const repaints = (rule: Partial<CSSStyleRule>): boolean =>
    [...(rule.style ?? [])].some((property) => !property.startsWith("outline")) ||
    [...(rule.cssRules ?? [])].some(repaints);
  if (!rules.some(repaints)) return false;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    rules.map(({ cssText }) => cssText.replaceAll(pseudo, "[data-gallery-state]")).join("\n"),
  );
  document.adoptedStyleSheets = [sheet];
  for (const element of document.querySelectorAll(
    "a, button, summary, input, select, textarea, tr, li, label",
  ))
    element.setAttribute("data-gallery-state", "");
  return true;
};

const STATES = ["hover", "focus-visible"] as const;

/** What axe finds hard to read while everything is under the pointer or focused; empty when nothing is. */
export async function unreadableInUse(wizard: Page): Promise<string[]> {
  const faults: string[] = [];
  const put = (state: (typeof STATES)[number] | null): Promise<boolean> =>
    // esbuild wraps inner functions in its own `__name`, which the page does not have.
    wizard.evaluate(`(() => { const __name = (f) => f; return (${dress})(${JSON.stringify(state)}); })()`);
  for (const state of STATES) {
    if (!(await put(state))) continue;
    for (const fault of await inaccessible(wizard, ["color-contrast"])) faults.push(`${state}: ${fault}`);
  }
  await put(null);
  return faults;
}
