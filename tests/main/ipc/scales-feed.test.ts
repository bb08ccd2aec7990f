import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type StoredInstrument, storedInstrumentSchema } from "../../../src/core/records/instrument.js";
import { type HeldScales, received } from "../../../src/ipc/scales-on-wire.js";
import { ScalesFeed } from "../../../src/main/ipc/scales-feed.js";
import { INSTRUMENT } from "../../renderer/support/samples.js";

const many = (count: number): StoredInstrument[] =>
  Array.from({ length: count }, (_, at) => ({ ...INSTRUMENT, id: `s${at}`, serial: `N${at}` }));
/** As the bridge carries it. */
const across = <T>(message: T): T => structuredClone(message);

/** What a wizard holds that hears everything. */
function listener(feed: ScalesFeed) {
  let held: HeldScales | null = null;
  return (list: readonly StoredInstrument[]) => {
    held = received(across(feed.since(list, held?.revision ?? null)), held);
    return held?.list;
  };
}

const fields = Object.keys(storedInstrumentSchema.shape) as (keyof StoredInstrument)[];
/** Any scale, with fields left out and objects in them. */
const anyScale = fc.record(
  {
    ...Object.fromEntries(fields.map((field) => [field, fc.string({ maxLength: 6 })])),
    region: fc.record({ code: fc.string({ maxLength: 3 }), name: fc.string({ maxLength: 3 }) }),
    networked: fc.boolean(),
    certificates: fc.array(
      fc.record({ number: fc.string({ maxLength: 3 }), result: fc.constant("passed") }),
      {
        maxLength: 2,
      },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<StoredInstrument>;

describe("a list of scales on its way to the wizard", () => {
  it("arrives as it is, however it changes", () => {
    const change = fc.record({
      at: fc.nat(300),
      removed: fc.nat(4),
      added: fc.array(anyScale, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        fc.array(anyScale, { maxLength: 5 }),
        fc.array(change, { maxLength: 5 }),
        (some, changes) => {
          const hear = listener(new ScalesFeed());
          let list = [...many(201), ...some];
          expect(hear(list)).toEqual(list);
          for (const { at, removed, added } of changes) {
            list = list.toSpliced(at, removed, ...added);
            expect(hear(list)).toEqual(list);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it("of a change only the scales concerned are sent; the others stay the same objects", () => {
    const feed = new ScalesFeed();
    const list = many(5_000);
    const held = received(across(feed.next(list)), null);
    const saved = list.with(4_000, { ...INSTRUMENT, id: "s4000", serial: "new" });
    const message = across(feed.next(saved));
    expect(JSON.stringify(message).length).toBeLessThan(3_000);
    const now = received(message, held);
    expect(now?.list).toEqual(saved);
    expect(now?.list.filter((one, at) => one !== held?.list[at])).toHaveLength(1);
  });

  it("few go as they are", () => {
    expect(new ScalesFeed().next(many(3))).toEqual(many(3));
  });

  it("a message that comes late changes nothing, one after a lost one is refused", () => {
    const feed = new ScalesFeed();
    const [first, second, third] = [many(300), many(301), many(302)].map((list) => across(feed.next(list)));
    if (!first || !second || !third) throw new Error("no messages");
    const held = received(second, received(first, null));
    expect(held?.list).toHaveLength(301);
    expect(received(first, held)).toBe(held);
    expect(received(second, held)).toBe(held);
    expect(received(third, received(first, null))).toBeNull();
    expect(received(third, null)).toBeNull();
  });

  it("gives a wizard that has nothing, or what was never told, everything", () => {
    const feed = new ScalesFeed();
    const list = many(300);
    feed.next(list);
    for (const known of [null, 77])
      expect(received(across(feed.since(list, known)), null)?.list).toEqual(list);
  });
});
