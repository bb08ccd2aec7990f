import type { WebContents, WebFrameMain } from "electron";

/** How long a frame may take to answer, in milliseconds. */
const ANSWER_MS = 600;

/**
 * Runs in a frame: where the picture of a code to be typed stands in the tab's page, in CSS pixels. Such a picture is
 * named after what it is, or stands beside a box labelled 验证码.
 */
const FIND = `(() => {
  const named = /captcha|verif|validat|authcode|checkcode|randcode|imgcode|kaptcha|yzm|vcode/i;
  const shown = (e) => { const r = e.getBoundingClientRect(); return r.width >= 30 && r.height >= 14 && r.width <= 400 && r.height <= 160; };
  const pictures = [...document.querySelectorAll("img, canvas, svg")].filter(shown);
  const near = (e) => { let at = e; for (let i = 0; i < 3 && at; i++) { at = at.parentElement; if (at && at.innerText.length < 60 && /验证码|校验码/.test(at.innerText) && at.querySelector("input")) return true; } return false; };
  const found = pictures.find((e) => named.test([e.id, e.getAttribute("class"), e.getAttribute("src")?.slice(0, 200), e.getAttribute("alt"), e.getAttribute("name")].join(" "))) ?? pictures.find(near);
  if (!found) return null;
  let { x, y, width, height } = found.getBoundingClientRect();
  try {
    for (let at = window; at.frameElement; at = at.parent) {
      const frame = at.frameElement.getBoundingClientRect();
      x += frame.x + at.frameElement.clientLeft; y += frame.y + at.frameElement.clientTop;
    }
  } catch { return null; }
  return { x, y, width, height };
})()`;

/** Runs in a frame: answers once what was changed last is drawn. */
const DRAWN = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(true))))";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/**
 * A picture of the code that the page wants typed, as it is drawn there, as a data address; null when none is in
 * sight. SECURITY: for the user's eyes only: it is not read, and kept nowhere.
 */
export async function captchaPicture(contents: WebContents): Promise<string | null> {
  for (const frame of contents.mainFrame.framesInSubtree) {
    const found = await answer(frame, FIND);
    if (!isBox(found)) continue;
    await answer(frame, DRAWN);
    const zoom = contents.getZoomFactor();
    const image = await contents.capturePage({
      x: Math.max(0, Math.floor(found.x * zoom)),
      y: Math.max(0, Math.floor(found.y * zoom)),
      width: Math.ceil(found.width * zoom),
      height: Math.ceil(found.height * zoom),
    });
    return image.isEmpty() ? null : image.toDataURL();
  }
  return null;
}

/** What a frame answers, or null when it takes too long or cannot. */
const answer = (frame: WebFrameMain, code: string): Promise<unknown> =>
  Promise.race([
    frame.executeJavaScript(code).catch(() => null),
    new Promise<null>((done) => setTimeout(done, ANSWER_MS, null).unref()),
  ]);

const isBox = (value: unknown): value is Box =>
  typeof value === "object" &&
  value !== null &&
  (["x", "y", "width", "height"] as const).every((side) => Number.isFinite((value as Box)[side]));
