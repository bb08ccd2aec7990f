import { expect } from "@playwright/test";
import type { RunningApp } from "./app.js";
import { withClipboard } from "./clipboard.js";

/** What a hand does in one frame: finds something visible by its words and presses, ticks or just sees it. */
interface Gesture {
  /**
   * `tick` clicks what has no words of its own, `enter` clicks a box and leaves the caret in it, `hold` sees that
   * the box with the caret is not empty.
   */
  does: "press" | "tick" | "enter" | "see" | "hold";
  /** The words on it, whole for a press; for a tick or a box its CSS selector; to hold, its name for messages. */
  text: string;
  /** Words of the row it stands in. */
  row?: string;
}

/**
 * Runs inside the page, as source text. The last of several is taken: pages end with what the form in front
 * asks for. The press follows a moment later, since a page's `confirm` would hold the answer back.
 */
const gesture = ({ does, text, row }: Gesture): boolean => {
  // A page still loading may not listen yet.
  if (document.readyState !== "complete") return false;
  if (does === "hold") return Boolean((document.activeElement as HTMLInputElement | null)?.value);
  const pressable =
    "a, button, [role=button], [role=tab], [role=option], .combobox-item, input[type=submit], input[type=button]";
  const byWords = does === "press";
  const words = (element: Element) => (element.textContent ?? "").replace(/^\s*\d?\s*|\s+/g, "");
  const shown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  if (does === "see")
    return [...document.querySelectorAll("body *")].some(
      (element) => element.childElementCount === 0 && element.textContent?.includes(text) && shown(element),
    );
  const scopes = row
    ? [...document.querySelectorAll("tr, li, .service-row, .el-form-item, .app-card")].filter((element) =>
        element.textContent?.includes(row),
      )
    : [document.body];
  const found = scopes
    .flatMap((scope) => [...(scope?.querySelectorAll(byWords ? pressable : text) ?? [])])
    .filter((element) => shown(element) && (!byWords || words(element) === text))
    .at(-1);
  if (does === "enter") (found as HTMLElement | undefined)?.focus();
  if (found) setTimeout(() => (found as HTMLElement).click(), 0);
  return Boolean(found);
};

/**
 * A person's hand on the portal's tab in front, in whatever frame the thing stands. It goes through the app's
 * own frames: a test's Playwright does not hear of frames made while the app's driver is attached.
 */
async function hand(running: RunningApp, what: Gesture): Promise<void> {
  // esbuild wraps inner functions in its own `__name`, which the page does not have.
  const source = `{ const __name = (f) => f; (${gesture})(${JSON.stringify(what)}) }`;
  await expect
    .poll(
      () =>
        running.app.evaluate(async ({ webContents }, code) => {
          const portal = webContents
            .getAllWebContents()
            .filter((contents) => !contents.getURL().startsWith("app:"))
            .sort((one, other) => one.id - other.id)
            .at(-1);
          // A frame that goes away while it is asked never answers.
          for (const frame of portal?.mainFrame.framesInSubtree.reverse() ?? [])
            if (
              await Promise.race([
                frame.executeJavaScript(code).catch(() => false),
                new Promise((none) => setTimeout(none, 2000, false)),
              ])
            )
              return true;
          return false;
        }, source),
      { message: `${what.does} ${what.text}`, timeout: 30_000 },
    )
    .toBe(true);
}

export const press = (running: RunningApp, text: string, row?: string): Promise<void> =>
  hand(running, { does: "press", text, row });

export const tick = (running: RunningApp, selector: string, row?: string): Promise<void> =>
  hand(running, { does: "tick", text: selector, row });

/** Clicks into a box, leaving the one before. */
export const enter = (running: RunningApp, box: string, row?: string): Promise<void> =>
  hand(running, { does: "enter", text: box, row });

/** Copies a field's value in the wizard and pastes it into an empty box of the portal's. */
export async function copyInto(running: RunningApp, field: string, box: string, row?: string): Promise<void> {
  await withClipboard(async () => {
    await running.wizard.getByTestId(`copy-${field}`).click();
    await enter(running, box, row);
    await running.app.evaluate(({ webContents }) => {
      const portal = webContents
        .getAllWebContents()
        .filter((contents) => !contents.getURL().startsWith("app:"))
        .sort((one, other) => one.id - other.id)
        .at(-1);
      portal?.focus();
      portal?.paste();
    });
    // The page is given it a moment later; whoever goes on before leaves the box empty.
    await hand(running, { does: "hold", text: field });
  });
}

export const sees = (running: RunningApp, text: string): Promise<void> =>
  hand(running, { does: "see", text });
