import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import { valueSheet } from "../../../src/main/portal/values-for-own-browser.js";

const parsed = parsePack(JSON.parse(readFileSync("assets/guides/e-cqs.json", "utf8")));
if (!parsed.ok) throw new Error("the pack is refused");
const { pack } = parsed;

it("has every value in the portal's order, by the portal's labels, and none that is not known", () => {
  const fields = pack.forms.instrument.map(({ field }) => field);
  const known = fields.filter((field) => field !== "model");
  const values = known.map((field) => ({ field, value: `${field}!` })).reverse();
  const { company, instrument } = valueSheet(pack, (form) => (form === "company" ? null : values));
  expect(company).toEqual([]);
  expect(instrument.map(({ field }) => field)).toEqual(known);
  expect(instrument.find(({ field }) => field === "serial")).toEqual({
    field: "serial",
    label: "出厂编号",
    value: "serial!",
  });
});
