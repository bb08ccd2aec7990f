import { compact } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import type { PortalMessage } from "./portal-message.js";

/** What the portal said last and what still stands. */
export interface StandingMessage {
  text: string;
  /** Id of the pack's reply that says what to do; null where it has none. */
  advice: string | null;
  step: StepId;
  /** A form was in front when it was said. */
  inForm: boolean;
}

export interface Heard {
  /** An answer of the pack's, seen in the page or heard in a box of the browser's. */
  reply: PortalMessage | null;
  /** The words of an `alert`, of the browser's or the page's own, whatever they are. */
  alert: string | null;
  step: StepId;
  inForm: boolean;
  /** The portal says that something succeeded. */
  succeeded: boolean;
}

const isSuccess = (pack: GuidePack, text: string): boolean => {
  const words = compact(text);
  return pack.steps.some(({ done }) =>
    done.some(({ any }) => any?.some((one) => words.includes(compact(one)))),
  );
};

/**
 * A refusal stands until it is dealt with: a newer one takes its place, a success, another step or the closing of
 * its form ends it.
 */
export function standingMessage(
  pack: GuidePack,
  before: StandingMessage | null,
  heard: Heard,
): StandingMessage | null {
  const { reply, alert, step, inForm, succeeded } = heard;
  const text = reply?.said ?? alert;
  if (text && !isSuccess(pack, text)) return { text, advice: reply?.id ?? null, step, inForm };
  if (!before || succeeded || (text && isSuccess(pack, text))) return null;
  return step !== before.step || (before.inForm && !inForm) ? null : before;
}
