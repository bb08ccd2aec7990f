import type { RunningApp } from "./app.js";

type Modifier = "control" | "alt" | "shift" | "capslock";

/**
 * Keys and clicks on the way a keyboard and a mouse take: through the browser's own input, before any page hears of
 * them. `of` names the page that has the focus by the beginning of its address.
 */
export const realKey = (
  { app }: RunningApp,
  of: string,
  keyCode: string,
  modifiers: Modifier[] = [],
): Promise<void> =>
  app.evaluate(
    ({ webContents }, [url, key, held]) => {
      const page = webContents
        .getAllWebContents()
        .filter((one) => one.getURL().startsWith(url))
        .sort((one, other) => one.id - other.id)
        .at(-1);
      if (!page) throw new Error(`no page begins with ${url}: nothing was pressed`);
      page.focus();
      page.sendInputEvent({ type: "keyDown", keyCode: key, modifiers: held });
      if (key.length === 1 && held.length === 0) page.sendInputEvent({ type: "char", keyCode: key });
      page.sendInputEvent({ type: "keyUp", keyCode: key, modifiers: held });
    },
    [of, keyCode, modifiers] as const,
  );

/** Clicks in the middle of the first thing in a page that the selector finds, once there is one. */
export const realClick = (
  { app }: RunningApp,
  of: string,
  selector: string,
  button: "left" | "right" = "left",
): Promise<void> =>
  app.evaluate(
    async ({ webContents }, [url, css, which]) => {
      const page = webContents
        .getAllWebContents()
        .filter((one) => one.getURL().startsWith(url))
        .sort((one, other) => one.id - other.id)
        .at(-1);
      if (!page) throw new Error(`no page begins with ${url}: nothing was pressed`);
      const found = await page.executeJavaScript(
        `new Promise((found) => {
          const look = () => {
            const place = document.querySelector(${JSON.stringify(css)})?.getBoundingClientRect();
            if (!place) return requestAnimationFrame(look);
            found({ x: Math.round(place.x + place.width / 2), y: Math.round(place.y + place.height / 2) });
          };
          look();
        })`,
      );
      // As a press of the mouse does by itself.
      page.focus();
      const click = { ...found, button: which, clickCount: 1 };
      page.sendInputEvent({ type: "mouseDown", ...click });
      page.sendInputEvent({ type: "mouseUp", ...click });
    },
    [of, selector, button] as const,
  );
