import { NOTHING_REFUSED, type OwnHeld, type RefusedOwn } from "../../autofill/left-to-the-user.js";
import { compact } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import { LOCKED, type PortalMessage } from "./portal-message.js";

/** The packs' reply to a user name or a password that is not right. */
const WRONG_LOGIN = "login";
/** The packs' reply that a field is empty. */
const EMPTY = "empty";
/** Their reply to a code from a text message. */
const SENT_CODE = "sent-code";
/** Their replies of a captcha or a password that was not taken; a portal may say so in words no pack knows. */
const OF_CAPTCHA = ["captcha", SENT_CODE];
const SPEAKS_OF_CAPTCHA = /(?:验证|校验|附加|图形|图片)码/;
/** With no reason beside it, a login that failed is one whose password is to be typed anew. */
const SPEAKS_OF_PASSWORD =
  /密码|口令|用户名|[账帐][号户]|^(?:用户)?登[录陆](?:失败|不成功)[,.!:;。]*(?:请?您?(?:检查后)?(?:重试|再试(?:一次)?|重新登[录陆]))?[.!。]*$/;
/** Their reply to two passwords that are not the same: to type one of them anew may mend it. */
const DIFFER = "passwords-differ";
const OF_PASSWORD = [WRONG_LOGIN, LOCKED, DIFFER, "password-weak"];
/** What is wrong with a password that is being chosen, in words that no pack knows. */
const REFUSES_PASSWORD =
  /(?:密码|口令).*(?:不|弱|简单|短|长|必须|须|应|至少|位|格式|包含|重新)|(?:不|弱|简单|短|长|重新|有误).*(?:密码|口令)/;
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
  /** It was said where the portal asks for the login; null while no page is there to tell. */
  atLogin: boolean | null;
  /** Somebody was logged in when it was said. */
  signedIn: boolean;
  /** How often the login was wrong since the last that was right. */
  wrongLogins: number;
  /** What of the user's own it did not take. */
  refused: RefusedOwn;
  /** It stood beside a field. */
  ofField: boolean;
}

export interface Heard {
  /** An answer of the pack's, seen in the page or heard in a box of the browser's. */
  reply: PortalMessage | null;
  /** The words of an `alert`, of the browser's or the page's own, whatever they are. */
  alert: string | null;
  /** A passing message that came up since the last look, in words that no pack knows. */
  toast?: string | null;
  step: StepId;
  inForm: boolean;
  /** The page in front asks for the login; null while it has next to nothing on it. */
  atLogin: boolean | null;
  /** The page offers to log out; null while it has next to nothing on it. */
  signedIn?: boolean | null;
  /** It is said anew: in another page than before, in other words, in a box, or after it was gone. */
  anew: boolean;
  /** What stands in the boxes of the user's own. */
  own?: OwnHeld;
  /** What the page says beside its fields. */
  ofFields?: readonly string[];
  /** Whether the page has boxes that a text names, and all of them hold something. */
  isFilled?: (text: string) => boolean;
}

/** Whether another wrong password may lock the account. */
export const isLockNear = ({ advice, wrongLogins, text }: StandingMessage): boolean =>
  advice === WRONG_LOGIN && (wrongLogins >= LOCK_NEAR || text.includes("锁"));

/** Whether it says that the account is locked. */
export const isLocked = ({ advice }: Pick<StandingMessage, "advice">): boolean => advice === LOCKED;

type Said = Pick<StandingMessage, "text" | "advice" | "atLogin">;

/** Whether it is about the captcha or the password: by the pack's advice, else by its words where a login is asked for. */
const isOf = ({ text, advice, atLogin }: Said, ids: readonly string[], words: RegExp): boolean =>
  advice === null ? atLogin !== false && words.test(compact(text)) : ids.includes(advice);
const isOfCaptcha = (said: Said): boolean => isOf(said, OF_CAPTCHA, SPEAKS_OF_CAPTCHA);
const isOfPassword = (said: Said): boolean => isOf(said, OF_PASSWORD, SPEAKS_OF_PASSWORD);

/** A password is chosen where it is typed twice. */
const isOfNewPassword = ({ text, advice }: Said, { passwords }: OwnHeld): boolean =>
  advice === null && passwords.length > 1 && REFUSES_PASSWORD.test(compact(text));

/** Of what stands in the boxes that which a message says was not taken. */
const refusedBy = (said: Said, own: OwnHeld): RefusedOwn => ({
  captcha: isOfCaptcha(said) ? (said.advice === SENT_CODE && own.code) || own.captcha : "",
  passwords: isOfPassword(said) || isOfNewPassword(said, own) ? own.passwords : [],
});

/** Two that differed may be the same once one of them was typed anew. */
function stillRefused({ advice, refused }: StandingMessage, own: OwnHeld | undefined): RefusedOwn {
  const isAsItWas = own === undefined || refused.passwords.every((one) => own.passwords.includes(one));
  return advice !== DIFFER || isAsItWas ? refused : { ...refused, passwords: [] };
}

const isSuccess = (pack: GuidePack, text: string): boolean => {
  const words = compact(text);
  return pack.steps.some(({ done }) =>
    done.some(({ any }) => any?.some((one) => words.includes(compact(one)))),
  );
};

/**
 * A refusal stands until it is dealt with: a newer one takes its place, a success, another step, the closing of its
 * form or the end of the login it was said at ends it; what was said beside a field is over once it is gone from there,
 * and that something is empty once it holds something.
 * A passing message that the page still shows when its form is closed, or its login over, is not said again by that.
 */
export function standingMessage(
  pack: GuidePack,
  before: StandingMessage | null,
  heard: Heard,
): StandingMessage | null {
  const { reply, alert, toast = null, step, inForm, anew, own = NOTHING_REFUSED, ofFields = [] } = heard;
  const atLogin = heard.atLogin ?? before?.atLogin ?? null;
  const signedIn = heard.signedIn ?? before?.signedIn ?? false;
  const text = reply?.said ?? alert ?? toast;
  const advice = reply?.id ?? null;
  const isWrong = advice === WRONG_LOGIN && (anew || before?.advice !== WRONG_LOGIN);
  const wrongLogins = (before?.wrongLogins ?? 0) + (isWrong ? 1 : 0);
  const lingers = reply !== null && !anew && !inForm && (before === null || before.inForm);
  // A page that draws itself goes on from its login while a passing message of it is still shown.
  const isLeftOver = before?.atLogin === true && !atLogin && alert === null && text === before.text;
  if (isLeftOver) return null;
  if (text && !isSuccess(pack, text) && !lingers) {
    const isSame = before !== null && !anew && before.text === text;
    const refused = isSame ? stillRefused(before, heard.own) : refusedBy({ text, advice, atLogin }, own);
    const ofField = alert === null && ofFields.includes(text);
    return { text, advice, step, inForm, atLogin, signedIn, wrongLogins, refused, ofField };
  }
  if (!before || lingers || (text && isSuccess(pack, text))) return null;
  if (isMended(before, heard)) return null;
  if (isOver(before, { step, inForm, atLogin, signedIn })) return null;
  return { ...before, atLogin, refused: stillRefused(before, heard.own) };
}

/** The verdict on a field goes with what was wrong with it; what was called empty may hold something now. */
const isMended = ({ ofField, advice, text }: StandingMessage, { ofFields = [], isFilled }: Heard): boolean =>
  (ofField && !ofFields.includes(text)) || (advice === EMPTY && isFilled?.(text) === true);

/**
 * Another step, the closing of its form, or a login that was right, wherever that was asked for. That somebody is logged
 * in says so only of a refused login: the way out may stand in a menu that comes up later.
 */
const isOver = (
  before: StandingMessage,
  { step, inForm, atLogin, signedIn }: Pick<StandingMessage, "step" | "inForm" | "atLogin" | "signedIn">,
): boolean =>
  step !== before.step ||
  (before.inForm && !inForm) ||
  (before.atLogin === true && !atLogin) ||
  (!before.signedIn && signedIn && (isOfCaptcha(before) || isOfPassword(before)));
