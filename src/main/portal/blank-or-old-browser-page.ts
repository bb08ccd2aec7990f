import type { WebContents } from "electron";
import type { FirstSight } from "./load-monitor.js";

/** How long a page may take to answer, in milliseconds. */
const ANSWER_MS = 1_000;
/** A page with more text than this has something to offer besides turning the user away. */
const SHORT = 600;

/** What sites say that know no other browser than old ones. */
const OLD_BROWSER =
  /请?(?:使用|用)\s*(?:IE|Internet\s*Explorer|360.{0,6}兼容|兼容模式)|切换(?:到|至)?.{0,6}兼容模式|浏览器.{0,6}(?:版本过低|版本太低|不支持|不兼容)|不支持(?:您|当前|此).{0,8}浏览器|(?:仅|只)支持\s*(?:IE|Internet)/i;

/** Runs in the page: its short text, and whether there is anything to see or use. */
const SIGHT = `(() => {
  const body = document.body;
  if (!body) return { text: "", shows: false, usable: false };
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
  const shows = [...document.querySelectorAll("img, svg, canvas, video, iframe, frame, object, embed, input, button, select, textarea")].some(seen);
  const usable = [...document.querySelectorAll("iframe, frame, input, select, textarea")].some(seen);
  return { text: body.innerText.trim().slice(0, ${SHORT + 1}), shows, usable };
})()`;

/** What one sees of a page at first: nothing at all, or that it wants another browser; null for any other page. */
export async function firstSight(contents: WebContents): Promise<FirstSight> {
  if (contents.isDestroyed() || contents.isCrashed() || contents.getURL() === "") return null;
  const late = new Promise<null>((done) => setTimeout(done, ANSWER_MS, null).unref());
  const seen: unknown = await Promise.race([contents.executeJavaScript(SIGHT).catch(() => null), late]);
  if (typeof seen !== "object" || seen === null) return null;
  const { text, shows, usable } = seen as { text: unknown; shows: unknown; usable: unknown };
  return judge(String(text), shows === true, usable === true);
}

/**
 * @param text what the page says, cut
 * @param shows whether there are pictures, parts or boxes in sight
 * @param usable whether there are parts or boxes: then a word on browsers is no more than advice
 */
export function judge(text: string, shows: boolean, usable: boolean): FirstSight {
  if (text === "" && !shows) return "blank";
  return !usable && text.length <= SHORT && OLD_BROWSER.test(text) ? "oldBrowser" : null;
}
