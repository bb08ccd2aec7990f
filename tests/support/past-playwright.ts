import { expect } from "@playwright/test";
import type { RunningApp } from "./app.js";

/** How long a page that never comes keeps the next one waiting. */
const PATIENCE_MS = 5_000;

/**
 * The portal's page, past the test's own Playwright, which would wait for dialogs and for pages that are gone. Of
 * several tabs the one opened last.
 */
export const portalPage = (running: () => RunningApp) => {
  /** Runs code in the page. */
  const inPage = (code: string): Promise<unknown> =>
    running().app.evaluate(
      ({ webContents }, text) =>
        webContents
          .getAllWebContents()
          .filter((one) => one.getURL().startsWith("http"))
          .at(-1)
          ?.executeJavaScript(text),
      code,
    );
  const address = (): Promise<string | undefined> =>
    running().app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .filter((one) => one.getURL().startsWith("http"))
        .at(-1)
        ?.getURL(),
    );
  /**
   * Begins to go to an address, as main does: until a page has come, keys and clicks are still the one before's. A load
   * that breaks off another takes Electron 33 down while two debuggers are attached, as in tests alone: the page
   * before has its time to come, unless it never does.
   */
  const goTo = (url: string): Promise<void> =>
    running().app.evaluate(
      async ({ webContents }, [to, patience]) => {
        const page = webContents
          .getAllWebContents()
          .filter((one) => one.getURL().startsWith("http"))
          .at(-1);
        if (page?.isLoading())
          await new Promise<void>((done) => {
            page.once("did-stop-loading", () => done());
            setTimeout(done, patience);
          });
        if (page && !page.isDestroyed()) void page.loadURL(to).catch(() => {});
      },
      [url, PATIENCE_MS] as const,
    );
  /** Goes to an address whose page comes, and is there when it has come. */
  const arriveAt = async (url: string): Promise<void> => {
    await goTo(url);
    await expect.poll(address).toBe(url);
  };
  return { inPage, address, goTo, arriveAt };
};
