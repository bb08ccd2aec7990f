import type { AppState } from "../../../ipc/state.js";

/** What is asked of the user where the page in front has boxes for a password or a code; or nobody knows what. */
const AT_SUCH_A_PAGE: readonly string[] = [
  "fill-form",
  "filling",
  "complete-form",
  "own-password",
  "own-captcha",
  "own-consent",
  "submit-form",
  "type-username",
  "submit-login",
  "account-locked",
  "pack-first",
  "pack-action",
  "answer-alert",
];

/** Whether the page in front wants a password or a code typed, as far as the guide can tell. */
export const asksPassword = ({ guide, now, portal }: AppState): boolean =>
  ((guide.current === "register" || guide.current === "enter-system") &&
    (now === null || AT_SUCH_A_PAGE.includes(now.substep))) ||
  portal.insecureLogin ||
  portal.condition === "expired";
