import { describe, expect, it } from "vitest";
import {
  applyMerge,
  companyKey,
  type Incoming,
  planMerge,
} from "../../../../src/core/records/exchange/file-merge.js";
import { SCALE, SHOP } from "../../../support/store/samples.js";

const { id: _id, session: _session, ...company } = SHOP;
const { id: _scale, companyId: _owner, createdAt: _created, ...entry } = SCALE;
const kept = { companies: [SHOP], instruments: [SCALE] };
const key = companyKey(SHOP);
const OTHER = { ...company, name: "另一家店", creditCode: "91330402MA0DEM005X" };

const apply = (incoming: Incoming, overwrite: string[] = []) => {
  let count = 0;
  return applyMerge(kept, planMerge(kept, incoming), {
    overwrite: new Set(overwrite),
    newId: () => `new${++count}`,
    asKept: (one) => ({ ...one, session: "s" }),
    now: "2026-01-01T00:00:00.000Z",
  });
};
const outcomes = (incoming: Incoming) =>
  planMerge(kept, incoming).map(({ kind, outcome, differences }) => [
    kind,
    outcome,
    differences.map(({ field }) => field),
  ]);

describe("a merge", () => {
  const incoming: Incoming = {
    companies: [{ ...company, address: "新地址" }, OTHER],
    instruments: [
      { company: key, entry: { ...entry, serial: " 2023 0001", model: "ACS-15" } },
      { company: key, entry: { ...entry, serial: "B" } },
      { company: companyKey(OTHER), entry },
    ],
  };

  it("says what is new, what differs and what stays, by credit code and serial number", () => {
    expect(outcomes(incoming)).toEqual([
      ["company", "differs", ["address"]],
      ["company", "new", []],
      ["instrument", "differs", ["model"]],
      ["instrument", "new", []],
      ["instrument", "new", []],
    ]);
    expect(outcomes({ companies: [company], instruments: [{ company: key, entry }] })).toEqual([
      ["company", "same", []],
      ["instrument", "same", []],
    ]);
  });

  it("takes what is new and leaves what differs or has a twin elsewhere, unless told otherwise", () => {
    const { companies, instruments } = apply(incoming);
    expect(companies).toEqual([SHOP, { ...OTHER, id: "new1", session: "s" }]);
    expect(instruments[0]).toEqual(SCALE);
    expect(instruments.slice(1).map(({ serial, companyId }) => [serial, companyId])).toEqual([["B", "c1"]]);
    const twin = planMerge(kept, incoming).find((row) => "twin" in row);
    expect(twin).toMatchObject({ title: "20230001", outcome: "new", twin: SHOP.name });
    const both = apply(incoming, [twin?.key ?? ""]).instruments;
    expect(both.map(({ serial, companyId }) => [serial, companyId])).toEqual([
      ["20230001", "c1"],
      ["B", "c1"],
      ["20230001", "new1"],
    ]);
  });

  it("says of two shops of one file that they share a serial number, of both", () => {
    const two = {
      companies: [company, OTHER],
      instruments: [key, companyKey(OTHER)].map((one) => ({ company: one, entry })),
    };
    const rows = planMerge({ companies: [], instruments: [] }, two).filter(
      ({ kind }) => kind === "instrument",
    );
    expect(rows.map((row) => "twin" in row && row.twin)).toEqual([OTHER.name, company.name]);
  });

  it("overwrites the rows named, and never with nothing", () => {
    const rows = planMerge(kept, incoming).map((row) => row.key);
    const { companies, instruments } = apply(incoming, rows);
    expect(companies[0]).toEqual({ ...SHOP, address: "新地址" });
    expect(instruments[0]).toMatchObject({ id: "i1", model: "ACS-15", place: SCALE.place });
    const blank = { companies: [{ ...company, phone: "" }], instruments: [] };
    expect(outcomes(blank)).toEqual([["company", "same", []]]);
  });

  it("finds a company whose code is not kept here by its name", () => {
    const bare = { companies: [{ ...SHOP, creditCode: "" }], instruments: [SCALE] };
    const plan = planMerge(bare, { companies: [company], instruments: [{ company: key, entry }] });
    expect(plan.map(({ outcome }) => outcome)).toEqual(["differs", "same"]);
  });

  it("adds a backup's certificates to those kept here, overwritten or not", () => {
    const old = { number: "JX-1", date: "2025-03-01", validUntil: "2026-02-28", result: "passed" as const };
    const last = { ...old, number: "JX-2", date: "2026-03-01", validUntil: "2027-02-28" };
    const mine = { ...SCALE, certificates: [last] };
    const theirs = { ...entry, place: "旧地址", certificates: [old, last] };
    const both = { companies: [SHOP], instruments: [mine] };
    const plan = planMerge(both, { companies: [], instruments: [{ company: key, entry: theirs }] });
    const [row] = plan;
    const take = (overwrite: string[]) =>
      applyMerge(both, plan, {
        overwrite: new Set(overwrite),
        newId: () => "new",
        asKept: (one) => ({ ...one, session: "s" }),
        now: "",
      }).instruments[0];
    expect(take([])).toMatchObject({ place: SCALE.place, certificates: [old, last] });
    expect(take([row?.key ?? ""])).toMatchObject({ place: "旧地址", certificates: [old, last] });
    const onlyOld = planMerge(both, {
      companies: [],
      instruments: [{ company: key, entry: { ...theirs, certificates: [old] } }],
    });
    const kept = applyMerge(both, onlyOld, {
      overwrite: new Set([onlyOld[0]?.key ?? ""]),
      newId: () => "new",
      asKept: (one) => ({ ...one, session: "s" }),
      now: "",
    });
    expect(kept.instruments[0]?.certificates).toEqual([old, last]);
  });

  it("takes a photo where there was none", () => {
    const { instruments } = apply({
      companies: [],
      instruments: [{ company: key, entry, photo: "f".repeat(64) }],
    });
    expect(instruments[0]?.photo).toBe("f".repeat(64));
  });
});
