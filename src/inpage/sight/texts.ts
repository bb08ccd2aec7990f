import { isBlock, squeeze, textOf } from "../dom/text.js";
import { childrenOf } from "../dom/tree.js";
import type { Scan } from "../scan.js";

const MAX_TEXTS = 3000;
const LONGEST = 120;

/** Distinct visible texts in reading order: one for each innermost block that has words of its own. */
export function findTexts({ drawn, looks }: Scan): { texts: string[]; truncated: boolean } {
  const found = new Set<string>();
  for (const element of drawn) {
    if (found.size >= MAX_TEXTS) return { texts: [...found], truncated: true };
    if (element.localName === "select" || element.localName === "textarea") continue;
    if (!isBlock(looks.style(element).display) && element.localName !== "body") continue;
    let own = false;
    for (const child of childrenOf(element)) {
      const words = child instanceof Text && child.data.trim() !== "";
      const filled = child instanceof Element && (child.textContent !== "" || child.shadowRoot !== null);
      const inline = filled && !isBlock(looks.style(child).display);
      if (words || inline) own = true;
    }
    if (!own || !looks.shown(element)) continue;
    const text = textOf(element, looks, (inner) => isBlock(looks.style(inner).display), LONGEST);
    const cut = squeeze(text).slice(0, LONGEST);
    if (cut !== "") found.add(cut);
  }
  return { texts: [...found], truncated: false };
}
