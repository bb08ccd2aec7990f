/**
 * The arrows of the first mermaid diagram of a document, `a & b --> c & d` being four.
 * @param {string} markdown
 * @returns {Set<string>} each as `from → to`
 */
export function drawnArrows(markdown) {
  const diagram = /```mermaid\n([\s\S]*?)```/.exec(markdown)?.[1] ?? "";
  const arrows = new Set();
  for (const line of diagram.split("\n")) {
    const [from, to] = line.split("-->").map((side) => side.match(/[\w-]+/g) ?? []);
    for (const a of from ?? []) for (const b of to ?? []) arrows.add(`${a} → ${b}`);
  }
  return arrows;
}

/**
 * How a drawing of the rooms differs from the rules and from the folders there are.
 * @param {Set<string>} drawn
 * @param {Record<string, string[]>} rooms which may import which
 * @param {string[]} folders of src/
 * @returns {string[]} one line each
 */
export function differences(drawn, rooms, folders) {
  const ruled = new Set(
    Object.entries(rooms).flatMap(([from, targets]) => targets.map((to) => `${from} → ${to}`)),
  );
  return [
    ...[...ruled].filter((arrow) => !drawn.has(arrow)).map((arrow) => `allowed but not drawn: ${arrow}`),
    ...[...drawn].filter((arrow) => !ruled.has(arrow)).map((arrow) => `drawn but not allowed: ${arrow}`),
    ...folders
      .filter((folder) => !(folder in rooms))
      .map((folder) => `a folder without rules: src/${folder}`),
    ...Object.keys(rooms)
      .filter((room) => !folders.includes(room))
      .map((room) => `rules without a folder: src/${room}`),
  ];
}
