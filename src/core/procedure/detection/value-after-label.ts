import { normaliseLabel } from "../../text/normalize.js";

/** What of a value's text is the value. */
export type Read = (text: string) => string | undefined;

/** What stands behind one of the labels in a text, which may hold several labels with their values. */
export function behindLabel(text: string, labels: ReadonlySet<string>, read: Read): string | null {
  const colons = text.matchAll(/[:：]/g);
  let from = 0;
  for (const { index } of colons) {
    const label =
      text
        .slice(from, index)
        .trim()
        .split(/[\s,，;；|。！!？?]/)
        .at(-1) ?? "";
    from = index + 1;
    if (!labels.has(normaliseLabel(label))) continue;
    const value = read(text.slice(from));
    if (value) return value;
  }
  return null;
}
