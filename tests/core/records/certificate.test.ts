import { expect, it } from "vitest";
import { withCertificate, withoutCertificate } from "../../../src/core/records/certificate.js";
import { dueOf } from "../../../src/core/records/due.js";
import { SCALE } from "../../support/store/samples.js";

const PASSED = {
  number: "JX2026-001",
  date: "2026-05-02",
  validUntil: "2027-05-01",
  result: "passed" as const,
};

it("the newest certificate says when the scale is due; an older one entered later does not", () => {
  const scale = withCertificate(SCALE, PASSED);
  expect(dueOf(scale, "2026-06-01")).toMatchObject({ day: "2027-05-01", state: "ok" });
  const older = { ...PASSED, number: "JX2025-001", date: "2025-05-02", validUntil: "2026-05-01" };
  const both = withCertificate(scale, older);
  expect(both).toMatchObject({ certificateDate: "2026-05-02", validUntil: "2027-05-01" });
  expect(both.certificates?.map(({ number }) => number)).toEqual(["JX2025-001", "JX2026-001"]);
  expect(withCertificate(both, PASSED).certificates).toHaveLength(2);
});

it("a failed verification ends the use on its day, until the scale passes, though on the same day", () => {
  const scale = withCertificate(SCALE, { ...PASSED, result: "failed", validUntil: "" });
  for (const today of ["2026-05-02", "2026-05-03"])
    expect(dueOf(scale, today)).toMatchObject({ state: "overdue", day: "2026-05-02", ended: "failed" });
  const again = withCertificate(scale, { ...PASSED, number: "JX2026-002" });
  expect(dueOf(again, "2026-05-03")).toMatchObject({ state: "ok", ended: null });
  // Noted by hand, without the paper.
  const noted = { ...scale, certificateDate: "2026-05-02", validUntil: "2027-05-01" };
  expect(dueOf(noted, "2026-05-03")).toMatchObject({ state: "ok", ended: null });
});

it("after a repair the scale is overdue at once, until a later certificate", () => {
  const scale = { ...withCertificate(SCALE, PASSED), repairedOn: "2026-08-01" };
  expect(dueOf(scale, "2026-08-01")).toMatchObject({ day: "2026-08-01", state: "overdue" });
  const again = withCertificate(scale, {
    ...PASSED,
    number: "JX2026-002",
    date: "2026-08-05",
    validUntil: "2027-08-04",
  });
  expect(again.repairedOn).toBeUndefined();
  expect(dueOf(again, "2026-08-06")).toMatchObject({ day: "2027-08-04", state: "ok" });
});

it("a date that is corrected under the same number leaves the scale by the newest one there is", () => {
  const wrong = { ...PASSED, number: "JX2026-002", date: "2026-12-02", validUntil: "2027-12-01" };
  const scale = withCertificate(withCertificate(SCALE, PASSED), wrong);
  expect(scale.validUntil).toBe("2027-12-01");
  const right = { ...wrong, date: "2025-12-02", validUntil: "2026-12-01" };
  expect(withCertificate(scale, right)).toMatchObject({
    certificates: [right, PASSED],
    certificateDate: PASSED.date,
    validUntil: PASSED.validUntil,
  });
});

it("a paper older than the day noted by hand changes nothing of when the scale is due", () => {
  const noted = { ...SCALE, certificateDate: "2026-06-01", validUntil: "2027-05-31" };
  expect(withCertificate(noted, PASSED)).toEqual({ ...noted, certificates: [PASSED] });
  const later = { ...PASSED, number: "JX2026-009", date: "2026-06-01", validUntil: "2027-05-30" };
  expect(withCertificate(noted, later)).toMatchObject({ validUntil: "2027-05-30" });
});

it("one kept with the wrong scale is taken away, and the newest one left says when the scale is due", () => {
  const wrong = { ...PASSED, number: "JX2026-002", date: "2026-08-02", validUntil: "2027-08-01", file: "f" };
  const scale = withCertificate(withCertificate(SCALE, PASSED), wrong);
  expect(withoutCertificate(scale, { number: wrong.number, date: wrong.date })).toBe(scale);
  expect(withoutCertificate(scale, wrong)).toEqual(withCertificate(SCALE, PASSED));
  // An older one changes nothing of when it is due.
  expect(withoutCertificate(scale, PASSED)).toMatchObject({
    certificates: [wrong],
    validUntil: "2027-08-01",
  });
  expect(withoutCertificate(withCertificate(SCALE, PASSED), PASSED)).toMatchObject({
    certificates: [],
    certificateDate: "",
    validUntil: "",
  });
});
