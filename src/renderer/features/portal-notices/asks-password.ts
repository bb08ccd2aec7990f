import type { AppState } from "../../../ipc/state.js";

/** Whether the step at hand is one where the page wants a password or a code typed. */
export const asksPassword = ({ guide, portal }: AppState): boolean =>
  guide.current === "register" ||
  guide.current === "enter-system" ||
  portal.insecureLogin ||
  portal.condition === "expired";
