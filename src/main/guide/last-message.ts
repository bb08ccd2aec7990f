import {
  type Heard,
  isLockNear,
  type StandingMessage,
  standingMessage,
} from "../../core/procedure/detection/standing-message.js";
import type { Now } from "../../core/procedure/guidance/situation.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";

/** Keeps the portal's answer when it did not take something: its own message may be gone in a moment. */
export class LastMessage {
  #stands: StandingMessage | null = null;
  /** The portal's answer at the last look and the page that held it; null where none did. */
  #heard: { page: number; said: string } | null = null;

  /**
   * @param page a number that is another for each page loaded
   * @param isBoxed a box of the browser's said it
   */
  hear(pack: GuidePack, heard: Omit<Heard, "anew" | "succeeded">, page: number, isBoxed: boolean): void {
    const anew = isBoxed || this.#heard?.page !== page || this.#heard.said !== heard.reply?.said;
    this.#heard = heard.reply && { page, said: heard.reply.said };
    this.#stands = standingMessage(pack, this.#stands, { ...heard, succeeded: false, anew });
  }

  /** For the card of what to do now. */
  get said(): Now["said"] {
    const stands = this.#stands;
    return stands && { text: stands.text, advice: stands.advice, ...(isLockNear(stands) && { lock: true }) };
  }

  /** The same for the portal's state: only what the pack has advice for. */
  get message(): { id: string; said: string } | null {
    const { advice = null, text = "" } = this.#stands ?? {};
    return advice === null ? null : { id: advice, said: text };
  }
}
