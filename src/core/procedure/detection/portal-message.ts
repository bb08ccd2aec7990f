import type { PageSnapshot } from "../../snapshot/types.js";
import { compact, compactSeen } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import { shownFrames } from "./page-view.js";
import { DENIED } from "./step-signals.js";

/** The portal did not take something: its own words, and the pack's entry that says what to do. */
export interface PortalMessage {
  said: string;
  id: string;
}

/** The packs' reply that the account is locked. */
export const LOCKED = "locked";

/** Longer texts are notices that mention such words, not answers. */
const LONGEST = 80;

/** An account that will be locked is not: 再输错 2 次账号被锁定, 否则账号将被锁定, 密码错误，连续 5 次账号锁定. */
const THREATENS =
  /(?:再|还|剩余?|余下)[^,，。;；!！]*次|机会|否则|(?:将|会|即)(?:自动)?被?锁|如果|若|一旦|(?:密码|口令)(?:错误|不正确|有误)[,，。;；!！].*\d+次(?!数)/;
const LOCKED_NOW = /已(?:经|自动)?被?锁|(?:您|你)已/;
const isThreat = (id: string, words: string): boolean =>
  id === LOCKED && THREATENS.test(words) && !LOCKED_NOW.test(words);

/**
 * The portal's answer in what the tab in front shows: a line, a passing message, a box of the page's or the browser's.
 * @param messages texts of the browser's boxes, which stand in no page
 */
export function portalMessageIn(
  pack: GuidePack,
  snapshots: readonly PageSnapshot[],
  messages: readonly string[],
): PortalMessage | null {
  const front = snapshots.at(-1);
  const shown = front ? shownFrames(front).flatMap(({ texts }) => texts) : [];
  // Folded once: every look at the portal comes here, with all the page's texts.
  const answers = [...messages, ...shown]
    .filter(({ length }) => length <= LONGEST)
    .map((said) => ({ said, words: compactSeen(said) }));
  for (const { id, says } of pack.replies) {
    const signs = says.map(compact);
    const answer = answers.find(
      ({ words }) => signs.some((sign) => words.includes(sign)) && !isThreat(id, words),
    );
    if (answer) return { id, said: answer.said };
  }
  return null;
}

/** A passing message of work done or going on, of a greeting or of how much or little there is refuses nothing. */
const TELLS_ONLY =
  /成功|完成|已(?:保存|提交|发送|添加|加入|更新|删除|移除|复制|选择|选中|登录|退出)|欢迎|您好|你好|正在|请稍|加载|处理中|^共?\d+[条项个]|^(?:暂无|没有更多|无更多)|success|welcome|loading|copied/i;

/** What the tab in front says beside its fields. */
export const saidOfFields = (snapshots: readonly PageSnapshot[]): string[] =>
  snapshots
    .slice(-1)
    .flatMap(shownFrames)
    .flatMap(({ controls }) => controls.flatMap(({ invalid }) => invalid || []));

/**
 * A passing message that came up since the last look at this page, be its words known or not; what is there when a page
 * comes may be a notice.
 * @param before what passing messages said at the last look at the same page; null where there was none
 */
export function freshToast(
  snapshots: readonly PageSnapshot[],
  before: readonly string[] | null,
): { toast: string | null; passing: readonly string[] } {
  const front = snapshots.at(-1);
  const frames = front ? shownFrames(front) : [];
  const passing = frames.flatMap(({ passing: own = [] }) => own);
  // What is wrong with one field is told beside it.
  const ofFields = saidOfFields(snapshots);
  const refuses = (text: string) => !TELLS_ONLY.test(compactSeen(text).replace(DENIED, ""));
  const toast = passing.findLast(
    (text) => before?.includes(text) === false && !ofFields.includes(text) && refuses(text),
  );
  return { toast: toast?.replace(/\s*[×✕✖]$/u, "") ?? null, passing };
}
