import type { PageSnapshot } from "../../snapshot/types.js";
import { compact, compactSeen } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import { shownFrames } from "./page-view.js";

/** The portal did not take something: its own words, and the pack's entry that says what to do. */
export interface PortalMessage {
  said: string;
  id: string;
}

/** Longer texts are notices that mention such words, not answers. */
const LONGEST = 80;

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
    const answer = answers.find(({ words }) => signs.some((sign) => words.includes(sign)));
    if (answer) return { id, said: answer.said };
  }
  return null;
}
