import type { AppState } from "../../../ipc/state.js";

/** What is asked of the user where the page in front has boxes for a password or a code; or nobody knows what. */
const AT_SUCH_A_PAGE: readonly string[] = [
  "fill-form",
  "filling",
  "complete-form",
  "submit-form",
  "pack-first",
  "pack-action",
  "answer-alert",
];

/** And these say so, whatever step the login stands before. */
const AT_ITS_BOXES: readonly string[] = [
  "own-password",
  "own-captcha",
  "type-username",
  "submit-login",
  "account-locked",
];

/** What of the user's own is still open in the form in front. */
const TYPED: readonly string[] = ["password", "captcha"];

/** Whether the page in front wants a password or a code typed, as far as the guide can tell. */
export const asksPassword = ({ guide, now, portal }: AppState): boolean => {
  if (portal.absent) return false;
  if (portal.insecureLogin || portal.condition === "expired") return true;
  if (now !== null && AT_ITS_BOXES.includes(now.substep)) return true;
  // Terms to be agreed to stand before the form, or beside its boxes.
  if (now?.substep === "own-consent") return now.open.some(({ field }) => TYPED.includes(field));
  const isTheirStep = guide.current === "register" || guide.current === "enter-system";
  return isTheirStep && (now === null || AT_SUCH_A_PAGE.includes(now.substep));
};
