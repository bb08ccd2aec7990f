/** Which page of how many: 第 3/3 页, 第 3 页 共 3 页, 共 3 页 当前第 3 页. */
const POSITIONS = [
  /第?(?<at>\d+)页?[/／]共?(?<of>\d+)页/,
  /第(?<at>\d+)页?[^\d第]{0,4}共(?<of>\d+)页/,
  /共(?<of>\d+)页[^\d共]{0,8}第(?<at>\d+)页/,
];

/** What a text without spaces says of the page that a list shows; null where it says nothing. */
export function pagePosition(text: string): { at: number; of: number } | null {
  const found = POSITIONS.map((position) => position.exec(text)?.groups).find((groups) => groups);
  return found ? { at: Number(found.at), of: Number(found.of) } : null;
}
