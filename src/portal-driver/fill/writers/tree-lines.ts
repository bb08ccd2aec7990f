/** A line of an open tree as it is drawn: its text and how deep it stands. */
interface Line {
  text: string;
  level: number;
}

/** Texts of the nodes right below a path in a tree's lines, or of the uppermost ones. */
export function childrenOf(lines: readonly Line[], path: readonly string[]): string[] {
  let branch = lines;
  let level = Math.min(...lines.map((one) => one.level));
  for (const text of path) {
    const at = branch.findIndex((one) => one.level === level && one.text === text);
    if (at < 0) return [];
    const below = branch.slice(at + 1);
    const end = below.findIndex((one) => one.level <= level);
    branch = end < 0 ? below : below.slice(0, end);
    level += 1;
  }
  return branch.filter((one) => one.level === level).map(({ text }) => text);
}

/** Texts of the nodes above one of a tree's lines, outermost first. */
export function pathOf(lines: readonly Line[], index: number): string[] {
  const path: string[] = [];
  let level = lines[index]?.level ?? 0;
  for (const one of lines.slice(0, index).reverse())
    if (one.level < level) {
      path.unshift(one.text);
      level = one.level;
    }
  return path;
}
