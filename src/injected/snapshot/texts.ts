import { childrenOf } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { isBlock, squeeze, textOf } from "../dom/text.js";

const MAX_TEXTS = 3000;
const LONGEST = 120;

/** Words drawn by a block itself, a line break or an inner block ending each. */
function ownLines(block: Element, styles: StyleCache, asking: ReadonlySet<Element>): string[] {
  const lines: string[] = [];
  let line = "";
  const end = (): void => {
    lines.push(squeeze(line).slice(0, LONGEST));
    line = "";
  };
  for (const child of childrenOf(block)) {
    if (line.length > LONGEST) continue;
    if (child instanceof Text) line += child.data;
    else if (child instanceof Element) {
      if (child.localName === "br" || isBlock(styles.display(child))) end();
      else if (!asking.has(child))
        line += textOf(
          child,
          styles,
          (inner) => isBlock(styles.display(inner)) || asking.has(inner),
          LONGEST,
        );
    }
  }
  end();
  return lines.filter((text) => text !== "");
}

/**
 * Distinct visible texts in reading order, one for each line of each block.
 * @param asking drawn lists nothing is chosen in: like a native one's, their words are no text of the page
 */
export function findTexts(
  { drawn, styles }: Scan,
  asking: ReadonlySet<Element>,
): { texts: string[]; truncated: boolean } {
  const roots = [...asking];
  const found = new Set<string>();
  for (const element of drawn) {
    if (found.size >= MAX_TEXTS) return { texts: [...found].slice(0, MAX_TEXTS), truncated: true };
    if (element.localName === "select" || element.localName === "textarea") continue;
    if (!isBlock(styles.display(element)) && element.localName !== "body") continue;
    const lines = ownLines(element, styles, asking);
    if (lines.length === 0 || !styles.shown(element)) continue;
    if (!roots.some((root) => root.contains(element))) for (const line of lines) found.add(line);
  }
  return { texts: [...found], truncated: false };
}
