import fc from "fast-check";
import { expect, it } from "vitest";
import { ListPieces } from "../../../src/main/store/write-list-in-pieces.js";

interface Item {
  id: number;
}
/** Every seventh has no text. */
const textOf = ({ id }: Item) => (id % 7 === 0 ? null : `<${id}>`);
const whole = (list: readonly Item[]) => list.flatMap((one) => textOf(one) ?? []).join(",");
const items = (count: number): Item[] => Array.from({ length: count }, (_, id) => ({ id }));

it("says what the list says, however it changes", () => {
  const change = fc.record({
    at: fc.nat(900),
    removed: fc.nat(400),
    added: fc.array(fc.nat(99), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.nat(900), fc.array(change, { maxLength: 8 }), (count, changes) => {
      const pieces = new ListPieces<Item>(textOf);
      let list = items(count);
      expect(Buffer.concat(pieces.of(list)).toString()).toBe(whole(list));
      for (const { at, removed, added } of changes) {
        list = list.toSpliced(at, removed, ...added.map((id) => ({ id })));
        expect(Buffer.concat(pieces.of(list)).toString()).toBe(whole(list));
      }
    }),
  );
});

it("writes a record that changed anew, and few beside it", () => {
  let written = 0;
  const pieces = new ListPieces<Item>((one) => {
    written += 1;
    return String(one.id);
  });
  const list = items(10_000);
  pieces.of(list);
  const changes = [
    list.with(5_000, { id: 1 }),
    list.toSpliced(0, 1),
    [...list, { id: 2 }],
    list.with(0, { id: 3 }),
  ];
  for (const changed of changes) {
    written = 0;
    pieces.of(changed);
    expect(written).toBeLessThan(600);
  }
});
