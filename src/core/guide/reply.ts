import { compact } from "../form/label.js";
import type { PageSight } from "../form/sight.js";
import type { GuidePack } from "./pack.js";
import { frontView } from "./view.js";

/** The portal did not take something: its own words, and the pack's entry that says what to do. */
export interface Reply {
  said: string;
  id: string;
}

/** Longer texts are notices that mention such words, not answers. */
const LONGEST = 80;

/**
 * The portal's answer in what the tab in front shows: a line, a passing message, a box of the page's or the browser's.
 * @param messages texts of the browser's boxes, which stand in no page
 */
export function replyIn(
  pack: GuidePack,
  sights: readonly PageSight[],
  messages: readonly string[],
): Reply | null {
  const shown = frontView(pack, sights)?.frames.flatMap(({ texts }) => texts) ?? [];
  const answers = [...messages, ...shown].filter(({ length }) => length <= LONGEST);
  for (const { id, says } of pack.replies) {
    const words = says.map(compact);
    const said = answers.find((answer) => words.some((one) => compact(answer).includes(one)));
    if (said !== undefined) return { id, said };
  }
  return null;
}
