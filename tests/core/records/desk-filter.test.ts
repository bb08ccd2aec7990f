import { expect, it } from "vitest";
import { countAtDesk, type DeskQuery, findAtDesk } from "../../../src/core/records/desk-filter.js";
import { findables } from "../../../src/core/records/ledger-search.js";
import { sharedSerials } from "../../../src/core/records/same-serial.js";
import { INSTRUMENT } from "../../renderer/support/samples.js";

const scales = [
  { ...INSTRUMENT, id: "a", serial: "S-1", companyId: "c1", validUntil: "2026-11-01" },
  { ...INSTRUMENT, id: "b", serial: "s -1", companyId: "c2", validUntil: "2026-12-10", bookingNumber: "YY1" },
  {
    ...INSTRUMENT,
    id: "c",
    serial: "S-2",
    companyId: "c2",
    validUntil: "2027-06-01",
    registeredOn: "2026-01-01",
  },
  { ...INSTRUMENT, id: "d", serial: "S-3", companyId: "c3", validUntil: "" },
];
const companies = [
  { id: "c1", name: "样例鱼摊", market: "东市" },
  { id: "c2", name: "样例肉铺", market: "西市" },
  { id: "c3", name: "样例菜摊" },
];
const shared = sharedSerials(scales);
const all = findables(scales, companies, "2026-11-29");
const find = (query: Partial<DeskQuery>) =>
  findAtDesk(all, { words: "", market: null, due: "all", status: "all", ...query }, shared).map(
    ({ scale }) => scale.id,
  );

it.each<[Partial<DeskQuery>, string[]]>([
  [{}, ["a", "b", "c", "d"]],
  [{ due: "due" }, ["a", "b"]],
  [{ due: "overdue" }, ["a"]],
  [{ due: "unknown" }, ["d"]],
  [{ market: "西市" }, ["b", "c"]],
  [{ market: "" }, ["d"]],
  [{ status: "unbooked", market: "西市" }, ["c"]],
  [{ status: "booked" }, ["b"]],
  [{ status: "unregistered" }, ["a", "b", "d"]],
  [{ status: "twin" }, ["a", "b"]],
  [{ words: "西市 肉铺" }, ["b", "c"]],
  [{ words: "西市", due: "overdue" }, []],
])("%o finds %j", (query, ids) => expect(find(query)).toEqual(ids));

it("a booking that is over is none: last year's, or one whose certificate came", () => {
  const number = { ...INSTRUMENT, bookingNumber: "YY1" };
  const of = (more: Partial<typeof number> & { bookedOn?: string }) =>
    findables([{ ...number, ...more }], companies, "2026-11-29");
  const isFound = (list: ReturnType<typeof of>, status: DeskQuery["status"]) =>
    findAtDesk(list, { words: "", market: null, due: "all", status }, shared).length > 0;
  const lastYear = of({ bookedOn: "2025-11-20", certificateDate: "2025-12-02" });
  const verified = of({ bookedOn: "2026-11-02", certificateDate: "2026-11-20" });
  for (const over of [lastYear, verified])
    expect([isFound(over, "booked"), isFound(over, "unbooked")]).toEqual([false, true]);
  for (const open of [of({ bookedOn: "2026-11-20" }), of({})])
    expect([isFound(open, "booked"), isFound(open, "unbooked")]).toEqual([true, false]);
});

it("counts shops and scales; one shop's own numbers are not shared ones", () => {
  expect(countAtDesk(all)).toEqual({ shops: 3, scales: 4 });
  expect([...sharedSerials([...scales.slice(1), { ...INSTRUMENT, companyId: "c1", serial: "X" }])]).toEqual(
    [],
  );
});
