import type { RunningApp } from "./app.js";

/**
 * The portal's page, past the test's own Playwright, which would wait for dialogs and for pages that are gone. Of
 * several tabs the one opened last.
 */
export const portalPage = (running: () => RunningApp) => ({
  /** Runs code in the page. */
  inPage: (code: string): Promise<unknown> =>
    running().app.evaluate(
      ({ webContents }, text) =>
        webContents
          .getAllWebContents()
          .filter((one) => one.getURL().startsWith("http"))
          .at(-1)
          ?.executeJavaScript(text),
      code,
    ),
  address: (): Promise<string | undefined> =>
    running().app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .filter((one) => one.getURL().startsWith("http"))
        .at(-1)
        ?.getURL(),
    ),
  /** Begins to go to an address, as main does. */
  goTo: (address: string): Promise<void> =>
    running().app.evaluate(
      ({ webContents }, url) =>
        void webContents
          .getAllWebContents()
          .filter((one) => one.getURL().startsWith("http"))
          .at(-1)
          ?.loadURL(url)
          .catch(() => {}),
      address,
    ),
});
