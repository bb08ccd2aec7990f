import { readFileSync } from "node:fs";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";

const answer = parsePack(JSON.parse(readFileSync("assets/guides/e-cqs.json", "utf8")));
if (!answer.ok) throw new Error("the guide pack does not parse");

/** The pack's forms as the product fills them. */
const { forms } = answer.pack;

const NANHU = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] };

const valuesOf = (texts: Record<string, string>) => [
  ...Object.entries(texts).map(([field, value]) => ({ field, value })),
  { field: "region", value: "南湖区[330402]", region: NANHU },
];

const COMPANY = {
  organizationType: "非法人企业",
  creditCode: "92330402MA0TEXT04N",
  username: "lianxi_dian",
  name: "练习用粮油店",
  companyType: "个体工商户",
  address: "练习路1号",
  contact: "练习人",
  phone: "057300000000",
};

export const INSTRUMENT = {
  name: "电子秤",
  kind: "工作计量器具",
  category: "非自动衡器",
  subcategory: "非自动衡器",
  model: "ACS-30",
  range: "200g—30kg",
  accuracyClass: "III",
  serial: "L20240017",
  manufacturer: "练习衡器有限公司",
  origin: "国产",
  place: "练习市场3号摊位",
  purchaseDate: "2024-03-05",
  quantity: "1",
  purpose: "贸易结算",
  delivery: "送检",
  validUntil: "2027-03-04",
};

export const companyJob = { specs: forms.company, values: valuesOf(COMPANY) };
export const instrumentJob = { specs: forms.instrument, values: valuesOf(INSTRUMENT) };
