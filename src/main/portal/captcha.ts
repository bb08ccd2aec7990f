import type { WebContents, WebFrameMain } from "electron";

/** How long a frame may take to answer, in milliseconds. */
const ANSWER_MS = 600;

/**
 * How pages name the picture of a code to be typed: captcha.jpg, kaptcha, verifyCode, validateCode.do, randImage, yzm.
 * A word of the trade alone says nothing: verification-list.png, verified.svg, qrcode.
 */
const NAME =
  /[ck]aptcha|yanzhengma|yzm|(?<![a-z])vcode|seccode|(?:veri(?:fy|fication)?|valid(?:ate|ation)?|auth|check|rand(?:om)?|im(?:g|age)|pic|safe|security)[-_]?code|(?:verify|validate|rand(?:om)?)[-_]?(?:img|image|pic)(?![a-z])|(?<!(?:qr|bar)[-_]?)(?<![a-z])code[-_]?(?:img|image|pic)(?![a-z])/i;
/** An address that makes a picture, with nothing else in its name: /verify?t=1, /getVerify.do. */
const MADE = /(?:^|\/)(?:get)?(?:verify|validate)(?:\.(?:do|action|aspx?|ashx|php|jsp))?(?:\?|$)/i;
/** What asks for it; a code that is sent to a phone has no picture. */
const LABEL = /(?<!短信|手机|邮箱|邮件|动态|获取|发送)(?:验证码|校验码|驗證碼)/;

/**
 * Runs in a frame: where the picture of a code to be typed stands in the tab's page, in CSS pixels. Such a picture is
 * named after what it is, or stands beside a box that asks for the code.
 */
export const FIND = `(() => {
  const shown = (e) => { const r = e.getBoundingClientRect(); return r.width >= 30 && r.height >= 14 && r.width <= 400 && r.height <= 160; };
  const pictures = [...document.querySelectorAll("img, canvas, svg")].filter(shown);
  const address = (e) => { const src = e.getAttribute("src") ?? ""; return src.startsWith("data:") ? "" : src.slice(0, 200); };
  const named = (e) => ${MADE}.test(address(e)) || ${NAME}.test([e.id, e.getAttribute("class"), address(e), e.getAttribute("alt"), e.getAttribute("name")].join(" "));
  const asks = (box) => ["placeholder", "title", "aria-label"].some((name) => ${LABEL}.test(box.getAttribute(name) ?? ""));
  const above = (box, levels) => { let at = box; for (let i = 0; i < levels && at; i++) at = at.parentElement; return at && !at.contains(document.body) && at.innerText.length < 60 ? at : null; };
  const beside = () => {
    for (let levels = 1; levels <= 4; levels++)
      for (const box of document.querySelectorAll("input")) {
        const around = above(box, levels);
        const here = around ? pictures.filter((e) => around.contains(e)) : [];
        if (here.length > 0 && (asks(box) || ${LABEL}.test(around.innerText))) return here.at(-1);
      }
  };
  const found = pictures.find(named) ?? beside();
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
