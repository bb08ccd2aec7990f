import { expect, it } from "vitest";
import {
  byShop,
  type Collected,
  collectedEntrySchema,
  companyNamed,
} from "../../../src/core/records/collected-by-phone.js";

const entry = (id: string, market: string, shop: string, stall: string): Collected => ({
  id,
  market,
  shop,
  stall,
  photo: "a".repeat(64),
  at: "2026-11-29T08:00:00.000Z",
});

it("a shop's scales follow each other, by market, shop and stall as numbers count", () => {
  const list = [
    entry("1", "东市", "样例肉铺", "10"),
    entry("2", "东市", "样例肉铺", "9"),
    entry("3", "北市", "样例鱼摊", ""),
    entry("4", "东市", "样例菜摊", "1"),
  ];
  expect(byShop(list).map(({ id }) => id)).toEqual(["3", "4", "2", "1"]);
});

const COMPANIES = [
  { id: "a", name: "样例鱼摊", market: "东市" },
  { id: "b", name: "样例鱼摊", market: "西市" },
  { id: "c", name: "样例肉铺" },
];
it.each([
  ["样例 鱼摊", "西市", "b"],
  ["样例鱼摊", "", undefined],
  ["样例肉铺", "东市", "c"],
  ["没有的店", "", undefined],
])("%s at %s is %s: of two of one name none is guessed", (shop, market, id) => {
  expect(companyNamed(COMPANIES, { shop, market })?.id).toBe(id);
});

it.each([
  [{ id: "0".repeat(32), market: "", shop: "样例鱼摊", stall: "" }, true],
  [{ id: "0".repeat(32), market: "", shop: " ", stall: "" }, false],
  [{ id: "../../etc", market: "", shop: "样例鱼摊", stall: "" }, false],
  [{ id: "0".repeat(32), market: "", shop: "样例鱼摊", stall: "", more: 1 }, false],
])("%j is an entry: %s", (value, fits) => expect(collectedEntrySchema.safeParse(value).success).toBe(fits));
