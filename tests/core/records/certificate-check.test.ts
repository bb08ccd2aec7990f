import { describe, expect, it } from "vitest";
import { bearsSerial, checkCertificate, scaleOf } from "../../../src/core/records/certificate-check.js";
import type { StoredInstrument } from "../../../src/core/records/instrument.js";
import { INSTRUMENT } from "../../renderer/support/samples.js";

const TODAY = "2026-06-01";
const scale: StoredInstrument = { ...INSTRUMENT, id: "one", serial: "20237996", certificates: [] };
const other: StoredInstrument = { ...INSTRUMENT, id: "two", serial: "AB-0012", certificates: [] };
const PASSED = { number: "A-1", date: "2026-05-12", validUntil: "2027-05-11", result: "passed" } as const;
const paper = { certificate: PASSED, serial: "20237996", numbers: [], instrument: "电子计价秤" };

const kinds = (change: Partial<typeof paper> | object, kept = scale) =>
  checkCertificate({ ...paper, ...change }, kept, [kept, other], TODAY).map(({ kind }) => kind);
const with_ = (change: object) => ({ certificate: { ...PASSED, ...change } });

describe("what is said of a certificate before it is kept", () => {
  it.each<[name: string, change: object, said: string[]]>([
    ["the scale's own", {}, []],
    ["the number in another spelling", { serial: "２０２３ ７９９６" }, []],
    ["no label, but the number is on it", { serial: "", numbers: ["JJG539", "20237996"] }, []],
    ["another scale's", { serial: "ab-0012" }, ["other-serial"]],
    ["nobody's", { serial: "999" }, ["other-serial"]],
    ["no number at all", { serial: "", numbers: ["539-2016"] }, ["no-serial"]],
    ["of a scale, written as many do", { instrument: "电子计价称" }, []],
    ["of a pressure gauge", { instrument: "压力表" }, ["other-instrument"]],
    ["of a balance", { instrument: "电子天平" }, []],
    ["of a platform scale", { instrument: "电子台秤" }, []],
    ["expired", with_({ date: "2025-05-12", validUntil: "2026-05-11" }), ["expired"]],
    ["its last day is today", with_({ date: "2025-06-02", validUntil: TODAY }), []],
    ["failed", with_({ result: "failed", validUntil: "" }), ["failed"]],
    ["failed and expired is failed", with_({ result: "failed", validUntil: "2026-05-20" }), ["failed"]],
    ["of tomorrow", with_({ date: "2026-06-02", validUntil: "2027-06-01" }), ["future"]],
    ["two years long", with_({ validUntil: "2028-05-11" }), ["too-long"]],
    ["a leap year and a day", with_({ date: "2027-06-01", validUntil: "2028-06-01" }), ["future"]],
  ])("%s: %j", (_name, change, said) => expect(kinds(change)).toEqual(said));

  it("names the scale it belongs to, where that is in the ledger", () => {
    const [found] = checkCertificate({ ...paper, serial: "AB0012" }, scale, [scale, other], TODAY);
    expect(found).toEqual({ kind: "other-serial", serial: "AB0012", other: null });
    const [known] = checkCertificate({ ...paper, serial: "AB-0012" }, scale, [scale, other], TODAY);
    expect(known).toEqual({ kind: "other-serial", serial: "AB-0012", other: "two" });
  });

  it("says when it is known, or older than what is kept", () => {
    const kept = (number: string, date: string) => ({
      ...scale,
      certificates: [{ number, date, validUntil: "", result: "passed" as const }],
    });
    expect(kinds({}, kept("A-1", "2026-05-12"))).toEqual(["known"]);
    expect(kinds({}, kept("B-1", "2026-05-20"))).toEqual(["older"]);
    expect(kinds({}, kept("B-1", "2025-05-20"))).toEqual([]);
    expect(kinds({}, { ...scale, certificateDate: "2026-05-20" })).toEqual(["older"]);
  });
});

describe("whose a paper is", () => {
  it("a short number that happens to stand on it is no proof", () => {
    expect(bearsSerial({ serial: "", numbers: ["539"] }, { serial: "539" })).toBe(false);
    expect(bearsSerial({ serial: "539", numbers: [] }, { serial: "539" })).toBe(true);
  });

  it("nobody's where two scales of a shop bear the number", () => {
    const read = { serial: "20237996", numbers: [] };
    expect(scaleOf(read, [scale, { ...scale, id: "three" }], scale.companyId)).toBeNull();
    expect(scaleOf(read, [scale, other], scale.companyId)?.id).toBe("one");
  });

  it("of two shops' scales of one number that of the shop in force", () => {
    const read = { serial: "20237996", numbers: [] };
    const twins = [scale, { ...scale, id: "three", companyId: "another shop" }];
    expect(scaleOf(read, twins, "another shop")?.id).toBe("three");
    expect(scaleOf(read, twins, "a third shop")).toBeNull();
    expect(scaleOf(read, [scale], "another shop")?.id).toBe("one");
  });
});
