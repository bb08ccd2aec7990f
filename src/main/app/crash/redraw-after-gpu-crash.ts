import { setTimeout } from "node:timers/promises";
import type { App, NativeImage, WebContents } from "electron";
import { RestartBudget } from "./restart-budget.js";

/** How long between two looks, in ms, and after how many everything has long been drawn: ten times what it takes. */
const EACH = 500;
const LOOKS = 10;
/** A picture that is asked for while the graphics die is never answered. */
const ANSWER = 2000;
/** Letters have far more shades; a page whose drawing got stuck shows its background, and an edge at most. */
const FEW = 3;

const HAS_WORDS = "(document.body?.innerText ?? '').trim() !== ''";
/** A world of the app's own, as the page's scripts cannot reach it. */
const OWN_WORLD = 1001;

function hasFewColours(picture: NativeImage): boolean {
  const bitmap = new Uint8Array(picture.toBitmap());
  const seen = new Set<number>();
  for (const pixel of new Uint32Array(bitmap.buffer)) if (seen.add(pixel).size > FEW) return false;
  return true;
}

/** Whether a page that has words shows none; undefined where that is not told, as of one in the background. */
async function isBlank(page: WebContents): Promise<boolean | undefined> {
  const late = setTimeout(ANSWER, undefined, { ref: false });
  const picture = await Promise.race([page.capturePage().catch(() => undefined), late]);
  if (!picture || picture.isEmpty() || page.isDestroyed()) return undefined;
  if (!hasFewColours(picture)) return false;
  const words = page.executeJavaScriptInIsolatedWorld(OWN_WORLD, [{ code: HAS_WORDS }]);
  return (await Promise.race([words.catch(() => false), late])) === true;
}

/**
 * When the graphics process has died, everything is drawn anew and looked at. A page's own drawing may
 * get stuck between the old process and the new one, once in some fifty deaths: what was drawn of it is sought in the
 * dead one. Nothing that is asked of the page helps then, and another graphics process does.
 * @param pages all there are then
 * @param end ends a process
 */
export function redrawAfterGraphics(
  app: App,
  pages: () => WebContents[],
  end: (pid: number) => void = (pid) => process.kill(pid, "SIGKILL"),
): void {
  // Chromium ends the app at the sixth death, and forgives one an hour.
  const deaths = new RestartBudget(3, 6 * 3_600_000);
  let hasSpare = false;
  let isWatching = false;
  /** @returns whether a page is blank still when it should long be drawn */
  const staysBlank = async (): Promise<boolean> => {
    let found: (boolean | undefined)[] = [];
    for (let looks = 0; looks < LOOKS; looks++) {
      await setTimeout(EACH);
      const open = pages().filter((page) => !page.isDestroyed());
      for (const page of open) page.invalidate();
      found = await Promise.all(open.map(isBlank));
    }
    return found.includes(true);
  };
  const watch = async () => {
    while ((await staysBlank()) && hasSpare)
      for (const { type, pid } of app.getAppMetrics()) if (type === "GPU") end(pid);
  };
  app.on("child-process-gone", (_event, { type }) => {
    if (type !== "GPU") return;
    hasSpare = deaths.take();
    if (isWatching) return;
    isWatching = true;
    void watch().finally(() => {
      isWatching = false;
    });
  });
}
