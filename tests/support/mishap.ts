import type { RunningApp } from "./app.js";

/** Ends the pages whose address holds `address`, as Chromium tells it of a page that died or hangs. */
export const mishap = (running: RunningApp, address: string, end: "dies" | "hangs"): Promise<void> =>
  running.app.evaluate(
    ({ webContents }, [part, how]) => {
      for (const page of webContents.getAllWebContents().filter((one) => one.getURL().includes(part))) {
        if (how === "dies") page.forcefullyCrashRenderer();
        else {
          void page.executeJavaScript("setTimeout(() => { for (;;); }, 0)");
          // Chromium says so only after half a minute without an answer to a click.
          page.emit("unresponsive");
        }
      }
    },
    [address, end] as const,
  );
