import type { RunningApp } from "./app.js";

/**
 * An input method at work in the app's page of an address: letters stand in the box with the caret as long as they
 * are composed. It goes through the app's own debugger: two of them on one tab hide frames from each other.
 */
export function inputMethod(running: RunningApp, address: string) {
  const tell = (method: string, params: object) =>
    running.app.evaluate(
      async ({ webContents }, { method, params, address }) => {
        const page = webContents.getAllWebContents().find((one) => one.getURL().startsWith(address));
        if (!page) throw new Error(`no page at ${address}`);
        if (!page.debugger.isAttached()) page.debugger.attach();
        await page.debugger.sendCommand(method, params);
      },
      { method, params, address },
    );
  return {
    /** Letters typed and not yet taken. */
    type: (letters: string) =>
      tell("Input.imeSetComposition", {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      }),
    /** A key that is the input method's own while it composes, as macOS and some of Linux tell pages of it. */
    press: (key: string) => tell("Input.dispatchKeyEvent", { type: "rawKeyDown", key, code: key }),
    /** What was chosen takes the letters' place. */
    choose: (text: string) => tell("Input.insertText", { text }),
  };
}
