import fc from "fast-check";
import { expect, it } from "vitest";
import { piecesOf, withoutList } from "../../../src/main/store/parse-list-in-pieces.js";

/** What the text says, parsed by its parts; null where it has none, undefined where one of them is no JSON. */
function byParts(text: string): unknown {
  const parts = withoutList(Buffer.from(text), "list", "end");
  if (!parts) return null;
  const list: unknown[] = [];
  for (const piece of piecesOf(parts.list)) {
    if (!piece) return undefined;
    list.push(...piece.elements);
  }
  return { ...parts.rest, list };
}

function whole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Brackets, quotes and the list's own name stand in texts, too; and objects meet in nested lists. */
const word = fc.oneof(
  fc.string(),
  fc.constantFrom("list", "end", '"', "\\", "},{", "]}", '"list":[', '],"end":', "秤"),
);
const nested = fc.array(fc.dictionary(word, word), { maxLength: 4 });
const element = fc.record({ text: word, nested });
const long = fc.record({ count: fc.nat(3000), one: element });
const lists = fc.oneof(
  fc.array(element, { maxLength: 5 }),
  long.map(({ count, one }) => Array.from({ length: count }, (_, at) => ({ at, ...one }))),
);
const files = fc.record({ before: fc.oneof(word, fc.record({ list: nested })), list: lists, end: word });

it("reads by its parts what stands in the whole", () => {
  fc.assert(
    fc.property(files, (file) => {
      const { before, list, end } = file;
      expect(byParts(JSON.stringify({ before, list, end }))).toEqual(JSON.parse(JSON.stringify(file)));
    }),
  );
});

it("takes no damaged text for a whole one", () => {
  const small = fc.record({ list: fc.array(element, { maxLength: 3 }), end: word });
  const damage = fc.record({
    at: fc.nat(),
    removed: fc.nat(2),
    added: fc.constantFrom("", ",", "]", "}", "[", "{", "},{", '"', "\\", ":", "null", '"list":[],"end":1,'),
  });
  fc.assert(
    fc.property(small, damage, (file, { at, removed, added }) => {
      const text = JSON.stringify(file);
      const place = at % (text.length + 1);
      const damaged = text.slice(0, place) + added + text.slice(place + removed);
      const parts = byParts(damaged);
      // Null: it is left to be parsed whole.
      if (parts !== null) expect(parts).toEqual(whole(damaged));
    }),
    { numRuns: 3000 },
  );
});

it("cuts a long list into pieces, none within a record", () => {
  const list = Array.from({ length: 20_000 }, (_, at) => ({ at, nested: [{ text: "},{" }, { text: "[" }] }));
  const parts = withoutList(Buffer.from(JSON.stringify({ list, end: 0 })), "list", "end");
  const pieces = [...piecesOf(parts?.list ?? Buffer.alloc(0))];
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.flatMap((piece) => piece?.elements)).toEqual(list);
  for (const piece of pieces) expect(JSON.parse(`[${piece?.bytes}]`)).toEqual(piece?.elements);
});

it.each([
  '{"other":[],"end":0}',
  '{"list":{},"end":0}',
  "[]",
  "",
  '{"deep":{"list":[1],"end":0}}',
  '{"list":[1,2',
])("leaves %j to be parsed whole", (text) =>
  expect(withoutList(Buffer.from(text), "list", "end")).toBeNull(),
);
