import { compact } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import type { PortalMessage } from "./portal-message.js";

/** The packs' reply to a user name or a password that is not right. */
const WRONG_LOGIN = "login";
/** Their reply to a captcha that is not right. */
const WRONG_CAPTCHA = "captcha";
/** From so many in a row on the user is warned: the portal locks the account after a few. */
const LOCK_NEAR = 2;

/** What the portal said last and what still stands. */
export interface StandingMessage {
  text: string;
  /** Id of the pack's reply that says what to do; null where it has none. */
  advice: string | null;
  step: StepId;
  /** A form was in front when it was said. */
  inForm: boolean;
  /** It was said where the portal asks for the login. */
  atLogin: boolean;
  /** How often the login was wrong since the last that was right. */
  wrongLogins: number;
  /** The captcha it did not take; "" where it is not about one. */
  captcha: string;
}

export interface Heard {
  /** An answer of the pack's, seen in the page or heard in a box of the browser's. */
  reply: PortalMessage | null;
  /** The words of an `alert`, of the browser's or the page's own, whatever they are. */
  alert: string | null;
  step: StepId;
  inForm: boolean;
  /** The page in front asks for the login; null while it has next to nothing on it. */
  atLogin: boolean | null;
  /** It is said anew: in another page than before, in other words, in a box, or after it was gone. */
  anew: boolean;
  /** What stands in the captcha's box. */
  captcha?: string;
}

/** Whether another wrong password may lock the account. */
export const isLockNear = ({ advice, wrongLogins }: StandingMessage): boolean =>
  advice === WRONG_LOGIN && wrongLogins >= LOCK_NEAR;

const isSuccess = (pack: GuidePack, text: string): boolean => {
  const words = compact(text);
  return pack.steps.some(({ done }) =>
    done.some(({ any }) => any?.some((one) => words.includes(compact(one)))),
  );
};

/**
 * A refusal stands until it is dealt with: a newer one takes its place, a success, another step, the closing of its
 * form or the end of the login it was said at ends it. A passing message that the page still shows when its form is
 * closed, or its login over, is not said again by that.
 */
export function standingMessage(
  pack: GuidePack,
  before: StandingMessage | null,
  heard: Heard,
): StandingMessage | null {
  const { reply, alert, step, inForm, anew } = heard;
  const atLogin = heard.atLogin ?? before?.atLogin ?? false;
  const text = reply?.said ?? alert;
  const advice = reply?.id ?? null;
  const isWrong = advice === WRONG_LOGIN && (anew || before?.advice !== WRONG_LOGIN);
  const wrongLogins = (before?.wrongLogins ?? 0) + (isWrong ? 1 : 0);
  const lingers = reply !== null && !anew && !inForm && (before === null || before.inForm);
  // A page that draws itself goes on from its login while a passing message of it is still shown.
  const isLeftOver = before?.atLogin === true && !atLogin && alert === null && text === before.text;
  if (isLeftOver) return null;
  const isCaptcha = advice === WRONG_CAPTCHA;
  const captcha = isCaptcha && !anew && before ? before.captcha : isCaptcha ? (heard.captcha ?? "") : "";
  if (text && !isSuccess(pack, text) && !lingers)
    return { text, advice, step, inForm, atLogin, wrongLogins, captcha };
  if (!before || lingers || (text && isSuccess(pack, text))) return null;
  const isOver = step !== before.step || (before.inForm && !inForm) || (before.atLogin && !atLogin);
  return isOver ? null : before;
}
