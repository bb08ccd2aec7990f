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

/** Rooms with a process of their own: main imports neither, and they talk by messages. */
const PROCESSES = ["renderer", "plate-reader"];

/**
 * The messages of a document's sequence diagrams, each as the places it goes from and to: a room, or a folder of one
 * where a participant stands for it (`participant nameplate as core/nameplate`).
 * @param {string} markdown
 * @returns {[from: string, to: string][]}
 */
export function drawnMessages(markdown) {
  return [...markdown.matchAll(/```mermaid\nsequenceDiagram\n([\s\S]*?)```/g)].flatMap(([, diagram = ""]) => {
    const named = [...diagram.matchAll(/participant ([\w-]+) as (\S+)/g)];
    const places = new Map(named.map(([, name, place]) => [String(name), String(place)]));
    const placeOf = (/** @type {string | undefined} */ name) => places.get(String(name)) ?? String(name);
    return [...diagram.matchAll(/^\s*([\w-]+?)--?>>([\w-]+):/gm)].map(
      ([, from, to]) => /** @type {[string, string]} */ ([placeOf(from), placeOf(to)]),
    );
  });
}

/**
 * What is wrong with drawn messages: a place that is no folder, or two rooms of which neither may import the other and
 * that no process parts.
 * @param {[from: string, to: string][]} messages
 * @param {Record<string, string[]>} rooms which may import which
 * @param {(place: string) => boolean} isFolder of src/
 * @returns {string[]} one line each
 */
export function wrongMessages(messages, rooms, isFolder) {
  const roomOf = (/** @type {string} */ place) => String(place.split("/")[0]);
  const known = (/** @type {string} */ one, /** @type {string} */ other) =>
    one === other || rooms[one]?.includes(other) || (one === "main" && PROCESSES.includes(other));
  const gone = [...new Set(messages.flat())].filter((place) => !isFolder(place));
  const strangers = messages.filter(([from, to]) => {
    const [a, b] = [roomOf(from), roomOf(to)];
    return !known(a, b) && !known(b, a);
  });
  return [
    ...gone.map((place) => `a sequence diagram names src/${place}, which is not there`),
    ...strangers.map(([from, to]) => `a message between rooms that do not know each other: ${from} → ${to}`),
  ];
}
