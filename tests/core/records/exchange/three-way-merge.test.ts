import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StoredCompany } from "../../../../src/core/records/company.js";
import {
  planShared,
  resolveShared,
  type Side,
} from "../../../../src/core/records/exchange/three-way-merge.js";
import type { StoredInstrument } from "../../../../src/core/records/instrument.js";
import { COMPANY, INSTRUMENT } from "../../../renderer/support/samples.js";

const SHOP: StoredCompany = COMPANY;
const SCALE: StoredInstrument = { ...INSTRUMENT, place: "1 号摊位", certificates: [] };
const side = (
  scales: readonly Partial<StoredInstrument>[] = [{}],
  shops: readonly Partial<StoredCompany>[] = [{}],
): Side => ({
  companies: shops.map((one) => ({ ...SHOP, ...one })),
  instruments: scales.map((one) => ({ ...SCALE, ...one })),
});
const BASE = side();
const outcome = (base: Side | null, mine: Side, theirs: Side) => {
  const { changes, conflicts, instruments, companies } = planShared(base, mine, theirs);
  return {
    changes: changes.map(({ kind, outcome: what, differences }) =>
      [kind, what, ...differences.map(({ field }) => field)].join(" "),
    ),
    conflicts: conflicts.map(({ field, mine: m, theirs: t }) => `${field}: ${m}/${t}`),
    places: instruments.map(({ place }) => place),
    shops: companies.length,
  };
};

describe("field by field, against the state both agreed on", () => {
  it.each<[string, Side | null, Side, Side, Partial<ReturnType<typeof outcome>>]>([
    ["nothing changed", BASE, BASE, BASE, { changes: [], conflicts: [] }],
    [
      "they changed",
      BASE,
      BASE,
      side([{ place: "2" }]),
      { changes: ["instrument changed place"], places: ["2"] },
    ],
    ["I changed", BASE, side([{ place: "2" }]), BASE, { changes: [], conflicts: [], places: ["2"] }],
    ["both alike", BASE, side([{ place: "2" }]), side([{ place: "2" }]), { changes: [], conflicts: [] }],
    [
      "both otherwise",
      BASE,
      side([{ place: "2" }]),
      side([{ place: "3" }]),
      { conflicts: ["place: 2/3"], places: ["2"] },
    ],
    [
      "other fields",
      BASE,
      side([{ place: "2" }]),
      side([{ model: "X" }]),
      { changes: ["instrument changed model"], conflicts: [], places: ["2"] },
    ],
    [
      "they emptied",
      BASE,
      BASE,
      side([{ place: "" }]),
      { changes: ["instrument changed place"], places: [""] },
    ],
    [
      "they added",
      BASE,
      BASE,
      side([{}, { id: "n", serial: "N", place: "n" }]),
      { changes: ["instrument new"], places: ["1 号摊位", "n"] },
    ],
    ["they deleted", BASE, BASE, side([]), { changes: ["instrument deleted"], places: [] }],
    ["I deleted", BASE, side([]), BASE, { changes: [], places: [] }],
    ["they deleted what I changed", BASE, side([{ place: "2" }]), side([]), { changes: [], places: ["2"] }],
    [
      "I deleted what they changed",
      BASE,
      side([]),
      side([{ place: "2" }]),
      { changes: ["instrument new"], places: ["2"] },
    ],
    ["both deleted", BASE, side([]), side([]), { changes: [], places: [] }],
    [
      "they deleted the shop where I added a scale",
      BASE,
      side([{}, { id: "n", serial: "N" }]),
      side([], []),
      { shops: 1, places: ["1 号摊位", "1 号摊位"] },
    ],
    [
      "never agreed: nothing is deleted",
      null,
      side([{ id: "a", serial: "A" }]),
      side([{ id: "b", serial: "B" }]),
      { changes: ["instrument new"], places: ["1 号摊位", "1 号摊位"] },
    ],
    [
      "never agreed: what is open is filled",
      null,
      side([{ place: "" }]),
      side([{ model: "" }]),
      { changes: ["instrument changed place"], conflicts: [], places: ["1 号摊位"] },
    ],
    [
      "never agreed: both say something",
      null,
      side([{ place: "2" }]),
      side([{ place: "3" }]),
      { conflicts: ["place: 2/3"] },
    ],
  ])("%s", (_name, base, mine, theirs, expected) =>
    expect(outcome(base, mine, theirs)).toMatchObject(expected),
  );
});

it("knows a record by its number where the other PC gave it another id", () => {
  const there = {
    companies: [{ ...SHOP, id: "x", phone: "1" }],
    instruments: [{ ...SCALE, id: "y", companyId: "x", serial: " ２０２３799696", place: "2" }],
  };
  const { companies, instruments, conflicts } = planShared(null, BASE, there);
  expect(companies.map(({ id }) => id)).toEqual(["c1"]);
  expect(instruments.map(({ id, companyId }) => [id, companyId])).toEqual([["i1", "c1"]]);
  expect(conflicts.map(({ field }) => field).sort()).toEqual(["phone", "place", "serial"]);
});

it("a company that cannot be opened here takes nothing away there, and gets back what is there", () => {
  const locked = side([{}], [{ creditCode: "", address: "", contact: "", phone: "" }]);
  const here = planShared(BASE, locked, BASE);
  expect(here.companies).toEqual(BASE.companies);
  expect(here.changes.map(({ differences }) => differences.map(({ field }) => field))).toEqual([
    ["creditCode"],
  ]);
  // What else came with it is told in one.
  const renamed = planShared(BASE, locked, side([{}], [{ name: "改名的店" }]));
  expect(renamed.changes.map(({ differences }) => differences.map(({ field }) => field))).toEqual([
    ["name", "creditCode"],
  ]);
  const there = planShared(BASE, BASE, locked);
  expect(there).toMatchObject({ changes: [], conflicts: [], companies: BASE.companies });
});

it("what one deleted with its shop comes back whole where the other changed a scale of it", () => {
  const changed = side([{ place: "2" }]);
  expect(outcome(BASE, side([], []), changed)).toEqual({
    changes: ["instrument new", "company new"],
    conflicts: [],
    places: ["2"],
    shops: 1,
  });
  // Changed here and deleted there: both stay, and nothing is told.
  expect(outcome(BASE, changed, side([], []))).toEqual({
    changes: [],
    conflicts: [],
    places: ["2"],
    shops: 1,
  });
});

it("of two of theirs that are like one of mine the second stays by itself", () => {
  const theirs = side([
    { id: "x", place: "2" },
    { id: "y", place: "3" },
  ]);
  const { changes, conflicts, instruments } = planShared(null, side(), theirs);
  expect(instruments.map(({ id, place }) => [id, place])).toEqual([
    [SCALE.id, SCALE.place],
    ["y", "3"],
  ]);
  expect(changes.map(({ key, outcome: what }) => [key, what])).toEqual([["instrument:y", "new"]]);
  expect(conflicts.map(({ field }) => field)).toEqual(["place"]);
});

it("certificates without a state in common are all there, by day; the earlier day of entering holds", () => {
  const certificate = (number: string, date: string) =>
    ({ number, date, validUntil: "", result: "passed" }) as const;
  const [a, b, c] = [
    certificate("A", "2024-05-01"),
    certificate("B", "2025-05-01"),
    certificate("C", "2025-05-01"),
  ];
  const mine = side([{ certificates: [b], createdAt: "2025-01-02T00:00:00.000Z" }]);
  const theirs = side([{ certificates: [c, a], createdAt: "2025-01-01T00:00:00.000Z" }]);
  const { instruments, conflicts } = planShared(null, mine, theirs);
  expect(instruments).toMatchObject([{ certificates: [a, b, c], createdAt: "2025-01-01T00:00:00.000Z" }]);
  expect(conflicts).toEqual([]);
  const none = side([{ certificates: undefined, createdAt: "" }]);
  expect(planShared(null, none, none).instruments[0]?.certificates).toBeUndefined();
  expect(planShared(BASE, mine, side([{ certificates: undefined }])).instruments).toMatchObject([
    { certificates: [b] },
  ]);
});

it("takes the other's value only for the conflicts chosen", () => {
  const plan = planShared(BASE, side([{ place: "2", model: "A" }]), side([{ place: "3", model: "B" }]));
  const [{ key } = { key: "" }] = plan.conflicts.filter(({ field }) => field === "place");
  expect(resolveShared(plan, new Set([key])).instruments[0]).toMatchObject({ place: "3", model: "A" });
});

const field = fc.constantFrom("", "a", "b", "c");
const scales = fc
  .uniqueArray(
    fc.record({
      ...{ n: fc.nat(5), shop: fc.nat(2), place: field, model: field, status: field },
      ...{ bookingNumber: field, bookedOn: field, certificateDate: field, validUntil: field },
    }),
    { selector: ({ n }) => n },
  )
  .map((list) =>
    list.map(({ n, shop, ...rest }) => ({ id: `i${n}`, serial: `S${n}`, companyId: `c${shop}`, ...rest })),
  );
const shops = (names: readonly string[]) =>
  [0, 1, 2].map((n) => ({ id: `c${n}`, name: `店${n}`, creditCode: `CODE${n}`, address: names[n] ?? "" }));
const sides = fc.record({ scales, names: fc.array(field, { minLength: 3, maxLength: 3 }) });
const sideOf = ({ scales: list, names }: { scales: Partial<StoredInstrument>[]; names: string[] }): Side =>
  side(list, shops(names));
const three = fc
  .tuple(fc.option(sides), sides, sides)
  .map(([base, mine, theirs]) => [base && sideOf(base), sideOf(mine), sideOf(theirs)] as const);
const FIELDS = ["place", "model", "status", "companyId"] as const;
const sorted = <T extends { id: string }>(list: readonly T[]) =>
  [...list].sort((a, b) => a.id.localeCompare(b.id));

/** Scales, and fields of scales, of one side that the plan neither holds nor asks about. */
function lost(plan: ReturnType<typeof planShared>, base: Side | null, here: Side, there: Side): string[] {
  const kept = new Map(plan.instruments.map((one) => [one.id, one]));
  const asked = new Set(plan.conflicts.map(({ key }) => key));
  const before = new Map(base?.instruments.map((one) => [one.id, one]));
  const others = new Set(there.instruments.map(({ id }) => id));
  return here.instruments.flatMap((one) => {
    const old = before.get(one.id);
    const changed = FIELDS.filter((name) => (old ? old[name] !== one[name] : one[name] !== ""));
    const result = kept.get(one.id);
    if (!result) return others.has(one.id) || !old || changed.length > 0 ? [one.id] : [];
    return changed
      .filter((name) => result[name] !== one[name] && !asked.has(`instrument:${one.id}:${name}`))
      .map((name) => `${one.id}.${name}`);
  });
}

describe("whatever three states there are", () => {
  it("nothing is lost: what either has and the other did not take away unchanged is there", () =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const plan = planShared(base, mine, theirs);
        expect(lost(plan, base, mine, theirs)).toEqual([]);
        expect(lost(plan, base, theirs, mine)).toEqual([]);
        for (const { companyId } of plan.instruments)
          expect(plan.companies.map(({ id }) => id)).toContain(companyId);
      }),
      { numRuns: 1000 },
    ));

  it("no value is made up, and there is a conflict only where both say something else", () =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const plan = planShared(base, mine, theirs);
        const at = (from: Side | null, id: string) => from?.instruments.find((one) => one.id === id);
        for (const one of plan.instruments)
          for (const name of FIELDS)
            expect([at(mine, one.id)?.[name], at(theirs, one.id)?.[name]]).toContain(one[name]);
        for (const { mine: m, theirs: t } of plan.conflicts) expect(m).not.toEqual(t);
      }),
    ));

  it("both PCs come to the same, whoever takes in first, once they choose alike", () =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const here = planShared(base, mine, theirs);
        const there = planShared(base, theirs, mine);
        const keys = (plan: typeof here) => plan.conflicts.map(({ key }) => key).sort();
        expect(keys(there)).toEqual(keys(here));
        const chosen = resolveShared(there, new Set(keys(there)));
        expect(sorted(chosen.instruments)).toEqual(sorted(here.instruments));
        expect(sorted(chosen.companies)).toEqual(sorted(here.companies));
      }),
      { numRuns: 500 },
    ));

  it("what was taken in is not offered again, and what I sent comes back unchanged", () =>
    fc.assert(
      fc.property(three, ([base, mine, theirs]) => {
        const { companies, instruments } = planShared(base, mine, theirs);
        const agreed = { companies, instruments };
        // I took theirs in and wrote; nobody changed anything since.
        expect(planShared(agreed, agreed, agreed)).toMatchObject({ changes: [], conflicts: [] });
        // The other PC, still with its own, takes in what I wrote: only my part and the choices are news.
        const next = planShared(theirs, theirs, agreed);
        expect(next.conflicts).toEqual([]);
        expect(sorted(next.instruments)).toEqual(sorted(instruments));
        expect(sorted(next.companies)).toEqual(sorted(companies));
      }),
    ));
});
