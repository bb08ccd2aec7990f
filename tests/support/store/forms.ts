import { readFileSync } from "node:fs";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import { parseCounties } from "../../../src/core/records/counties.js";
import type { Forms } from "../../../src/core/records/exchange/columns.js";

const asset = (...parts: string[]): unknown =>
  JSON.parse(readFileSync(["assets", ...parts].join("/"), "utf8"));

const pack = parsePack(asset("guides", "e-cqs.json"));
if (!pack.ok) throw new Error("the guide pack is damaged");

export const FORMS: Forms = pack.pack.forms;
export const COUNTIES = parseCounties(asset("counties", "counties.json"));
