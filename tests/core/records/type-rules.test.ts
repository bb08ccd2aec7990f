import fc from "fast-check";
import { describe, expect, it } from "vitest";
import json from "../../../assets/guides/e-cqs.json" with { type: "json" };
import { typeRulesSchema } from "../../../src/core/procedure/pack/type-rules-schema.js";
import { adviseOnType, approvalYear } from "../../../src/core/records/type-rules.js";

const RULES = typeRulesSchema.parse(json.newTypes);
const JILIN = { code: "220102", name: "南关区" };
const NANHU = { code: "330402", name: "南湖区" };

type Scale = Parameters<typeof adviseOnType>[0];
/** An old, ordinary, verified scale outside the pilots. */
const OLD: Scale = {
  range: "200g-30kg",
  accuracyClass: "III",
  region: JILIN,
  validUntil: "2031-01-01",
  certificateDate: "",
  madeOn: "2019-05",
  networked: false,
};
const NETWORKED = { ...OLD, networked: true };
const NEW: Scale = { ...OLD, madeOn: "2026-06", hasThreeCodes: true };
const UNKNOWN: Scale = { ...OLD, madeOn: undefined, networked: undefined };
const there = (scale: Scale): Scale => ({ ...scale, region: NANHU });

const told = (scale: Scale, today: string): string | null => {
  const advice = adviseOnType(scale, RULES, today);
  if (!advice) return null;
  const { use, repair, buy } = advice;
  return [use, "until" in repair ? `until ${repair.until}` : repair.may, buy].join(", ");
};

describe("what the rules mean for a scale", () => {
  it.each<[string, Scale, string, string | null]>([
    ["old", OLD, "2026-01-07", null],
    ["old", OLD, "2026-01-08", "go-on, until 2027-01-08, better-new"],
    ["old", OLD, "2027-01-07", "go-on, until 2027-01-08, better-new"],
    ["old", OLD, "2027-01-08", "go-on, no, only-new"],
    ["old", OLD, "2030-01-08", "go-on, no, only-new"],
    ["old, pilot", there(OLD), "2026-01-07", null],
    ["old, pilot", there(OLD), "2026-01-08", "go-on, ask, better-new"],
    ["old, pilot", there(OLD), "2027-01-07", "go-on, ask, better-new"],
    ["old, pilot", there(OLD), "2027-01-08", "go-on, no, only-new"],
    ["networked", NETWORKED, "2026-01-08", "go-on, until 2030-01-08, better-new"],
    ["networked", NETWORKED, "2027-01-08", "go-on, until 2030-01-08, only-new"],
    ["networked", NETWORKED, "2030-01-07", "go-on, until 2030-01-08, only-new"],
    ["networked", NETWORKED, "2030-01-08", "go-on, no, only-new"],
    ["networked, pilot", there(NETWORKED), "2026-12-01", "go-on, ask, better-new"],
    ["networked, pilot", there(NETWORKED), "2027-01-08", "go-on, until 2030-01-08, only-new"],
    ["new", NEW, "2026-01-08", "new-type, yes, better-new"],
    ["new", NEW, "2030-01-08", "new-type, yes, only-new"],
    ["new, pilot", there(NEW), "2027-01-07", "new-type, yes, better-new"],
    ["nothing known", UNKNOWN, "2026-01-08", "go-on, until 2027-01-08, better-new"],
    ["nothing known", UNKNOWN, "2027-01-08", "go-on, ask, only-new"],
    ["nothing known", UNKNOWN, "2030-01-08", "go-on, ask, only-new"],
    ["county unknown", { ...OLD, region: undefined }, "2026-06-01", "go-on, ask, better-new"],
    ["county unknown", { ...OLD, region: undefined }, "2027-01-08", "go-on, no, only-new"],
    ["overdue", { ...OLD, validUntil: "2026-01-01" }, "2026-06-01", "verify, until 2027-01-08, better-new"],
    ["overdue", { ...OLD, validUntil: "2026-01-01" }, "2027-01-08", "ask, no, only-new"],
    ["never verified", { ...OLD, validUntil: "" }, "2026-06-01", "verify, until 2027-01-08, better-new"],
    [
      "old type made too late",
      { ...OLD, madeOn: "2027-02", hasThreeCodes: false },
      "2027-06-01",
      "ask, ask, only-new",
    ],
    [
      "made in that year",
      { ...OLD, madeOn: "2027", hasThreeCodes: false },
      "2027-06-01",
      "go-on, no, only-new",
    ],
    ["a platform scale", { ...OLD, range: "2kg-300kg" }, "2027-01-08", null],
    ["just within", { ...OLD, range: "2kg-100kg" }, "2027-01-08", "go-on, no, only-new"],
    ["two intervals", { ...OLD, range: "100g-15kg/30kg" }, "2027-01-08", "go-on, no, only-new"],
    ["a range in brackets", { ...OLD, range: "（2～300）kg" }, "2027-01-08", null],
    ["a range in words", { ...OLD, range: "2kg到300kg" }, "2027-01-08", null],
    ["class II", { ...OLD, accuracyClass: "Ⅱ" }, "2027-01-08", null],
    ["range unknown", { ...OLD, range: "" }, "2027-01-08", "go-on, ask, only-new"],
    ["class unknown", { ...OLD, accuracyClass: "" }, "2026-06-01", "go-on, ask, better-new"],
  ])("%s %o on %s", (_name, scale, today, expected) => expect(told(scale, today)).toBe(expected));
});

it.each<[Partial<Scale>, string | null, string]>([
  [{ madeOn: "2024-12-31" }, "old", "made-before"],
  [{ madeOn: "2025" }, null, "type-unknown"],
  [{ madeOn: undefined, typeApproval: "CPA 2019F123-33" }, "old", "approved-before"],
  [{ madeOn: undefined, typeApproval: "99-F166" }, "old", "approved-before"],
  [{ madeOn: undefined, typeApproval: "2026F010-33" }, null, "type-unknown"],
  [{ madeOn: "2026-03", hasThreeCodes: false }, "old", "no-codes"],
  [{ madeOn: "2019", hasThreeCodes: true }, "new", "new-codes"],
])("%o is of the type %s: %s", (facts, type, why) => {
  const advice = adviseOnType({ ...OLD, ...facts }, RULES, "2026-06-01");
  expect(advice?.type).toBe(type);
  expect(advice?.because[0]).toBe(why);
});

it.each([
  ["2019F123-33", 2019],
  ["ＣＰＡ　2021 F 018-33", 2021],
  ["99-F166", 1999],
  ["05F166-33", 2005],
  ["粤制00000123号", Number.NaN],
  ["", Number.NaN],
])("the year of the type approval %j is %d", (number, year) => expect(approvalYear(number)).toBe(year));

const days = fc.date({ min: new Date("2025-06-01"), max: new Date("2031-12-31"), noInvalidDate: true });
const scales = fc.record({
  range: fc.constantFrom("200g-30kg", "", "?"),
  accuracyClass: fc.constantFrom("III", "IIII", "", "三级"),
  region: fc.constantFrom(undefined, JILIN, NANHU),
  validUntil: fc.constantFrom("", "2026-01-01", "2028-06-01", "2040-01-01"),
  certificateDate: fc.constantFrom("", "2026-05-01"),
  madeOn: fc.constantFrom(undefined, "2015", "2025-03", "2027-01-08", "2029"),
  typeApproval: fc.constantFrom(undefined, "", "99-F166"),
  networked: fc.constantFrom(undefined, true, false),
  hasThreeCodes: fc.constantFrom(undefined, true, false),
});
const dayOf = (date: Date) => date.toISOString().slice(0, 10);

it("says no to a repair only of what is surely an old type, after its day", () =>
  fc.assert(
    fc.property(scales, days, (scale, date) => {
      const today = dayOf(date);
      const advice = adviseOnType(scale, RULES, today);
      if (advice?.repair.may !== "no") return;
      expect(advice.type).toBe("old");
      expect(today >= (scale.networked === false ? RULES.ordinary : RULES.networked)).toBe(true);
    }),
  ));

it("never tells the user of a verified scale to stop, and gives a reason for each ask", () =>
  fc.assert(
    fc.property(scales, days, (scale, date) => {
      const advice = adviseOnType({ ...scale, validUntil: "2040-01-01" }, RULES, dayOf(date));
      if (!advice) return;
      if (!advice.because.includes("made-after")) expect(["go-on", "new-type"]).toContain(advice.use);
      if (advice.repair.may === "ask" || advice.use === "ask")
        expect(advice.because.some((why) => !["new-codes", "made-before"].includes(why))).toBe(true);
    }),
  ));
