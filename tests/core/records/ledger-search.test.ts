import { expect, it } from "vitest";
import { bookingNow, findables, findScales } from "../../../src/core/records/ledger-search.js";
import { INSTRUMENT } from "../../renderer/support/samples.js";

const COMPANIES = [
  { id: "c1", name: "示例水果店" },
  { id: "c2", name: "乙店", market: "样例菜场" },
];
const ALL = findables(
  [
    {
      ...INSTRUMENT,
      id: "a",
      serial: "S-001",
      model: "ACS-30",
      validUntil: "2027-01-01",
      registeredOn: "2026-01-01",
    },
    { ...INSTRUMENT, id: "b", serial: "S-002", model: "TCS-150", companyId: "c2", validUntil: "2026-05-01" },
    {
      ...INSTRUMENT,
      id: "c",
      serial: "S-003",
      model: "ACS-15",
      validUntil: "2026-06-20",
      bookingNumber: "YY9",
    },
    { ...INSTRUMENT, id: "d", serial: "S-004", model: "ACS-6" },
  ],
  COMPANIES,
  "2026-06-01",
);
const ids = (query: Partial<Parameters<typeof findScales>[1]>) =>
  findScales(ALL, { words: "", companyId: null, show: "all", ...query }).map(({ scale }) => scale.id);

it("soonest due comes first, unknown last", () => expect(ids({})).toEqual(["b", "c", "a", "d"]));

it.each([
  ["s-002", ["b"]],
  ["ｓ－００３", ["c"]],
  ["acs", ["c", "a", "d"]],
  ["乙店", ["b"]],
  ["acs 示例 yy9", ["c"]],
  ["001acs", []],
  ["  ", ["b", "c", "a", "d"]],
])("finds by serial, model, company and booking: %s", (words, found) =>
  expect(ids({ words })).toEqual(found),
);

it.each([
  ["overdue", ["b"]],
  ["due", ["c"]],
  ["unregistered", ["b", "c", "d"]],
  ["booked", ["c"]],
] as const)("shows only %s", (show, found) => expect(ids({ show })).toEqual(found));

it("shows one company's", () => expect(ids({ companyId: "c2" })).toEqual(["b"]));

it("tells nothing of a booking that is over; what a file alone says of a status stands", () => {
  const tells = (more: object) => {
    const [one] = findables([{ ...INSTRUMENT, status: "待检定", ...more }], COMPANIES, "2026-06-01");
    return one && bookingNow(one);
  };
  const booked = { bookingNumber: "YY1", bookedOn: "2026-05-20" };
  expect(tells(booked)).toEqual({ number: "YY1", status: "待检定" });
  expect(tells({ ...booked, certificateDate: "2026-05-28" })).toEqual({ number: "", status: "" });
  expect(tells({ ...booked, bookedOn: "2025-05-20" })).toEqual({ number: "", status: "" });
  expect(tells({})).toEqual({ number: "", status: "待检定" });
});
