import type { PlacedElement } from "../snapshot/stacking.js";
import type { Control } from "../snapshot/types.js";

const CAPTCHA = /验证码|校验码|captcha|图(?:片|形|像)?(?:中|上|里|内)的?(?:字|数|内容|文字|结果)/i;
const CONSENT = /同意|接受|已阅读|知[悉晓]|协议|承诺|声明|条款|agree|accept/i;

/** A field's label without what portals decorate it with, as it is repeated to the user. */
export const labelOf = (control: Control): string =>
  (control.labels[0]?.text ?? "")
    .replace(/^[\s*＊★]+|[\s*＊★:：]+$/g, "")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");

export const isCaptcha = ({ labels }: Control): boolean => labels.some(({ text }) => CAPTCHA.test(text));

/** The words of a box by which the user agrees to something; null for any other. */
export const consentOf = ({ kind, labels }: Control): string | null =>
  (kind === "checkbox" && labels.find(({ text }) => CONSENT.test(text))?.text.slice(0, 40)) || null;

/** What is the user's own to do and not done yet: passwords, a captcha, a consent; never read, never typed. */
export function ownControl({
  item,
}: PlacedElement): { field: "password" | "captcha" | "consent"; label: string } | null {
  if (item.kind === "password") return item.filled ? null : { field: "password", label: labelOf(item) };
  if (item.kind === "checkbox") {
    const consent = item.value === "" ? consentOf(item) : null;
    return consent === null ? null : { field: "consent", label: consent };
  }
  return isCaptcha(item) && item.value === "" ? { field: "captcha", label: labelOf(item) } : null;
}
