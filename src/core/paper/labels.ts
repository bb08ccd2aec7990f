/** Labels of one field. Weak ones stand for several things and count only where a line or a column begins. */
export interface LabelEntry<F extends string> {
  field: F;
  words: string[];
  weak?: boolean;
}

export interface LabelHit<F extends string> {
  field: F;
  start: number;
  end: number;
  weak: boolean;
}

export const words = (list: string): string[] => list.trim().split(/\s+/);

/** Characters that are read for one another in print. */
const CONFUSED: Record<string, string> = {
  检: "检捡",
  编: "编偏",
  厂: "厂广",
  期: "期朋",
  至: "至全",
  证: "证正征",
  号: "号亏",
  称: "称秤",
  住: "住往",
  类: "类娄",
};
const special = (char: string): string => char.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A word as it may be printed: spaces between its characters, capitals or not; _ stands for a space. */
function shapeOf(word: string): string {
  const latin = /^[a-z]/i.test(word);
  const chars = [...word].map((c) => (c === "_" ? "\\s*" : CONFUSED[c] ? `[${CONFUSED[c]}]` : special(c)));
  return latin ? `(?<![A-Za-z])${chars.join("")}(?![a-z])` : chars.join("\\s*");
}

export interface LabelTable<F extends string> {
  field: F;
  weak: boolean;
  shape: RegExp;
}

/** Compiled once: longer words first, so that what must not be taken for a field may be listed beside what must. */
export function tableOf<F extends string>(entries: LabelEntry<F>[]): LabelTable<F>[] {
  return entries
    .flatMap(({ field, words: list, weak = false }) => list.map((word) => ({ field, weak, word })))
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ field, weak, word }) => ({ field, weak, shape: new RegExp(shapeOf(word), "gi") }));
}

/** Between two words for one thing: 证书编号 Certificate No. */
const GLUE = /^[\s:()/|.·-]*$/;

/** The labels in a text, in its order; none within another. */
export function findLabels<F extends string>(text: string, table: LabelTable<F>[]): LabelHit<F>[] {
  const hits: LabelHit<F>[] = [];
  for (const { field, weak, shape } of table) {
    for (const { index: start, 0: found } of text.matchAll(shape)) {
      const end = start + found.length;
      if (hits.some((hit) => start < hit.end && end > hit.start)) continue;
      if (weak && !/(?:^|[\s:;,|)])$/.test(text.slice(0, start))) continue;
      hits.push({ field, start, end, weak });
    }
  }
  hits.sort((a, b) => a.start - b.start);
  const merged: LabelHit<F>[] = [];
  for (const hit of hits) {
    const last = merged.at(-1);
    const near = last !== undefined && GLUE.test(text.slice(last.end, hit.start));
    if (near && last.field === hit.field) last.end = hit.end;
    else merged.push({ ...hit });
  }
  return merged;
}
