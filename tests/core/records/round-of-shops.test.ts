import fc from "fast-check";
import { expect, it } from "vitest";
import { roundTable } from "../../../src/core/records/exchange/round-report-table.js";
import {
  followingShop,
  type Round,
  roundOf,
  shopAt,
  tallyOf,
  unfiled,
  withKeptShops,
  withNextShop,
  withPortal,
  withRest,
} from "../../../src/core/records/round-of-shops.js";
import { INSTRUMENT } from "../../renderer/support/samples.js";

const NOW = "2026-11-29T08:00:00.000Z";
const COMPANIES = [
  { id: "c1", name: "样例鱼摊", market: "样例菜场" },
  { id: "c2", name: "样例肉铺" },
];
const scale = (id: string, companyId: string, bookingNumber = "") => ({
  ...INSTRUMENT,
  id,
  serial: `S${id}`,
  companyId,
  bookingNumber,
});
const SCALES = [scale("a", "c1", "OLD"), scale("b", "c2"), scale("c", "c1")];
const begin = () => roundOf(SCALES, COMPANIES, NOW);
const booked = (id: string, bookingNumber: string, status = "已提交") => ({ id, bookingNumber, status });

it("a shop's scales go together, in the order they came; one whose shop is gone stays out", () => {
  const round = roundOf([...SCALES, scale("d", "gone")], COMPANIES, NOW);
  expect(
    round.shops.map(({ company, market, scales }) => [company, market, scales.map(({ id }) => id)]),
  ).toEqual([
    ["样例鱼摊", "样例菜场", ["a", "c"]],
    ["样例肉铺", "", ["b"]],
  ]);
  expect(round).toMatchObject({ at: "c1", paused: false, endedAt: null });
  expect(roundOf([], COMPANIES, NOW).at).toBeNull();
});

it("only a booking that is new files a scale, and a shop is filed when all its scales are", () => {
  const still = withPortal(begin(), [booked("a", "OLD"), booked("c", "")], "", NOW);
  expect(still.shops[0] && unfiled(still.shops[0])).toHaveLength(2);
  const one = withPortal(still, [booked("a", "YY1")], "", NOW);
  expect(withNextShop(one, NOW).shops.map(({ state }) => state)).toEqual(["left", "waiting"]);
  const both = withPortal(one, [booked("c", "YY1", "待检定")], "", NOW);
  const next = withNextShop(both, NOW);
  expect(next.shops.map(({ state }) => state)).toEqual(["filed", "waiting"]);
  expect(shopAt(next)?.company).toBe("样例肉铺");
  expect(followingShop(next)).toBeNull();
  const over = withNextShop(next, NOW);
  expect(over).toMatchObject({ at: null, endedAt: NOW });
  expect(tallyOf(over)).toEqual({ shops: 2, filed: 1, left: 1, scales: 3, booked: 2 });
});

it("nothing new is the same object; what the portal said is kept once, for the shop whose turn it is", () => {
  const round = begin();
  expect(withPortal(round, [], "", NOW)).toBe(round);
  const said = withPortal(round, [], "该出厂编号已登记", NOW);
  expect(said.shops.map((shop) => shop.said.map(({ text }) => text))).toEqual([["该出厂编号已登记"], []]);
  expect(withPortal(said, [], "该出厂编号已登记", NOW)).toBe(said);
});

it("goes on without shops that are gone for good, and rests where it was the turn of one of them", () => {
  const without =
    (...ids: string[]) =>
    ({ companyId }: { companyId: string }) =>
      !ids.includes(companyId);
  const round = begin();
  expect(withKeptShops(round, without("c2"), NOW)).toEqual({ ...round, shops: [round.shops[0]] });
  expect(withKeptShops(round, without("c1"), NOW)).toMatchObject({ at: "c2", paused: true, endedAt: null });
  expect(withKeptShops(round, without("c1", "c2"), NOW)).toBeNull();
  const last = withNextShop(round, NOW);
  expect(withKeptShops(last, without("c2"), NOW)).toMatchObject({ at: null, paused: false, endedAt: NOW });
});

it("those left behind come again, and count once they were filed elsewhere", () => {
  const over = withNextShop(withNextShop(begin(), NOW), NOW);
  expect(withRest(over)).toMatchObject({ at: "c1", endedAt: null });
  const filed = withPortal(over, [booked("b", "YY2")], "", NOW);
  expect(filed.shops[1]?.state).toBe("filed");
  expect(withRest(filed).shops.map(({ state }) => state)).toEqual(["waiting", "filed"]);
  const none = withRest({
    ...filed,
    shops: filed.shops.map((shop) => ({ ...shop, state: "filed" as const })),
  });
  expect(none.at).toBeNull();
});

it("however it goes, each shop has its turn and the round ends", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ shop: fc.nat(5), files: fc.boolean() }), { minLength: 1, maxLength: 20 }),
      (list) => {
        const scales = list.map(({ shop }, index) => scale(`${index}`, `c${shop}`));
        const companies = [...new Set(list.map(({ shop }) => `c${shop}`))].map((id) => ({ id, name: id }));
        let round: Round = roundOf(scales, companies, NOW);
        const turns: (string | null)[] = [];
        while (round.at !== null) {
          turns.push(round.at);
          const seen = list.flatMap(({ files }, index) => (files ? [booked(`${index}`, "YY")] : []));
          round = withNextShop(withPortal(round, seen, "", NOW), NOW);
        }
        expect([...turns].sort()).toEqual(companies.map(({ id }) => id).sort());
        expect(tallyOf(round).booked).toBe(list.filter(({ files }) => files).length);
        expect(tallyOf(round).filed + tallyOf(round).left).toBe(companies.length);
      },
    ),
  );
});

it("the report has a line for each scale, with the portal's words where it took none", () => {
  const told = withPortal(
    withPortal(begin(), [booked("a", "YY1", "待检定")], "", NOW),
    [],
    "资料不全",
    "2026-11-29T16:05:00",
  );
  expect(roundTable(withNextShop(told, NOW)).rows).toEqual([
    ["样例菜场", "样例鱼摊", "Sa", "已预约", "YY1", "待检定", ""],
    ["样例菜场", "样例鱼摊", "Sc", "没有办成", "", "", "2026-11-29 16:05 资料不全"],
    ["", "样例肉铺", "Sb", "还没办", "", "", ""],
  ]);
});
