import { type PlacedElement, placedElements } from "../snapshot/stacking.js";
import type { Control, LabelSource, PageSnapshot } from "../snapshot/types.js";
import { compact } from "../text/normalize.js";

const CAPTCHA = /验证码|校验码|附加码|captcha|图(?:片|形|像)?(?:中|上|里|内)的?(?:字|数|内容|文字|结果)/i;
/** A code that comes to the user's phone or mail, and a button that sends it. */
const SENT = /(?:短信|手机|动态|语音|邮箱|邮件).{0,2}(?:验证|校验)码/;
const SENDS = /^(?:免费|点击|重新)?(?:获取|发送).{0,4}(?:验证|校验|动态)码/;
const CONSENT = /同意|接受|已阅读|知[悉晓]|协议|承诺|声明|条款|agree|accept/i;

const CHINESE = /\p{Script=Han}/u;
/** What stands in the page, for who sees it. */
const SEEN: readonly LabelSource[] = ["for", "wrap", "cell-left", "cell-above", "item", "near"];

/** Libraries name their boxes in English to screen readers ("Select box"), whatever the page calls them. */
function nameOf({ labels }: Control): string {
  const [first] = labels;
  const isHeard = first?.source === "aria" && !CHINESE.test(first.text);
  const seen = isHeard && labels.find(({ text, source }) => SEEN.includes(source) && CHINESE.test(text));
  return (seen || first)?.text ?? "";
}

/** A field's label without what portals decorate it with, as it is repeated to the user. */
export const labelOf = (control: Control): string =>
  nameOf(control)
    .replace(/^[\s*＊★]+|[\s*＊★:：]+$/g, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    // A placeholder asks for what a label names.
    .replace(/^请(?:您)?(?:输入|填写|填入)(?:您的)?(?=.)/u, "");

export const isCaptcha = ({ labels }: Control): boolean =>
  labels.some(({ text }) => CAPTCHA.test(compact(text)));

/** The words of a box by which the user agrees to something; null for any other. */
export const consentOf = ({ kind, labels }: Control): string | null =>
  (kind === "checkbox" && labels.find(({ text }) => CONSENT.test(compact(text)))?.text.slice(0, 40)) || null;

/** Whether a code is one that is sent: by its label, or by a button on its line that sends it. */
const isSent = ({ item, frame }: PlacedElement): boolean =>
  item.labels.some(({ text }) => SENT.test(compact(text))) ||
  frame.clickables.some(
    ({ text, visible, rect }) =>
      visible &&
      SENDS.test(text) &&
      rect.y < item.rect.y + item.rect.height &&
      rect.y + rect.height > item.rect.y,
  );

/** What only the user does; a code that is sent is good for minutes, so it comes last. */
export const OWN_FIELDS = ["password", "captcha", "consent", "code"] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

/** What the portal did not take of the user's own, as it was then: to leave it so is not to have done it. */
export interface RefusedOwn {
  /** The captcha, or the code that was sent; "" where it is none. */
  captcha: string;
  /** `Control.typing` of the password boxes; none where it is no password. */
  passwords: readonly string[];
}
export const NOTHING_REFUSED: RefusedOwn = { captcha: "", passwords: [] };

/** What stands in the boxes of the user's own, a code that was sent apart from a captcha. */
export interface OwnHeld extends RefusedOwn {
  code?: string | undefined;
}

/** What is the user's own to do and not done yet; never typed. */
export function ownControl(
  placed: PlacedElement,
  refused: RefusedOwn = NOTHING_REFUSED,
): { field: OwnField; label: string } | null {
  const { item } = placed;
  if (item.kind === "password") {
    const isDone = item.filled && !refused.passwords.includes(item.typing ?? "");
    return isDone ? null : { field: "password", label: labelOf(item) };
  }
  if (item.kind === "checkbox") {
    const consent = item.value === "" ? consentOf(item) : null;
    return consent === null ? null : { field: "consent", label: consent };
  }
  if (!isCaptcha(item) || (item.value !== "" && item.value !== refused.captcha)) return null;
  return { field: isSent(placed) ? "code" : "captcha", label: labelOf(item) };
}

/** Whether boxes in front are named by a text, and all of them hold something: 确认密码 is 密码 too. */
export function isFilledOf(text: string, page: PageSnapshot | undefined): boolean {
  const words = compact(text);
  const named = (page ? placedElements(page, "controls") : []).filter(
    ({ item, reachable }) =>
      reachable && compact(labelOf(item)) !== "" && words.includes(compact(labelOf(item))),
  );
  return named.length > 0 && named.every(({ item }) => item.filled || item.value !== "");
}

/** What stands in the boxes of the user's own in front, or behind the box that refuses it. */
export function ownIn(page: PageSnapshot | undefined): OwnHeld {
  const seen = (page ? placedElements(page, "controls") : []).filter(
    ({ item }) => item.visible && (item.kind === "password" || isCaptcha(item)),
  );
  const front = seen.filter(({ reachable }) => reachable);
  const boxes = front.length > 0 ? front : seen;
  return {
    captcha: boxes.find(({ item }) => isCaptcha(item))?.item.value ?? "",
    code: boxes.find((box) => isCaptcha(box.item) && isSent(box))?.item.value,
    passwords: boxes.flatMap(({ item }) => (item.filled && item.typing) || []),
  };
}
