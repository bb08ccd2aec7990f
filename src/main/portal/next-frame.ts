import type { WebContents } from "electron";

const FRAME = "new Promise((done) => requestAnimationFrame(() => setTimeout(done)))";
/** A page out of sight draws nothing, and is not waited for longer. */
const WITHIN_MS = 200;

/** Once a page of ours has drawn again. */
export const nextFrame = (contents: Pick<WebContents, "executeJavaScript">): Promise<unknown> =>
  Promise.race([
    contents.executeJavaScript(FRAME).catch(() => {}),
    new Promise((done) => setTimeout(done, WITHIN_MS).unref()),
  ]);
