import { describe, expect, it } from "vitest";
import { SURE_FROM } from "../../../src/core/nameplate/model/reading.js";
import { type LicenceReading, licenceReadingSchema } from "../../../src/core/paper/paper-reading.js";
import { findPaper, settlePaper } from "../../../src/core/paper/read-paper.js";
import { line } from "../nameplate/lines.js";
import { page } from "./page.js";

const CODE = "92330402MA0TEXT04N";
const COMPANY = "91330402MA0DEM005X";

const read = (rows: string[], codes: string[] = []): LicenceReading | string => {
  const found = findPaper("licence", page(...rows), codes);
  return typeof found === "string" ? found : licenceReadingSchema.parse(settlePaper(found));
};
const certain = (rows: string[], codes: string[] = []): LicenceReading => {
  const reading = read(rows, codes);
  if (typeof reading === "string") throw new Error(reading);
  return reading;
};

interface Layout {
  name: string;
  rows: string[];
  is: { name?: string; creditCode?: string; type?: string; address?: string };
}

const LAYOUTS: Layout[] = [
  {
    name: "the upright one of a self-employed business",
    rows: [
      "营 业 执 照",
      "统一社会信用代码",
      CODE,
      "名 称‖海盐县示例水果店",
      "类 型‖个体工商户",
      "经 营 者‖张某",
      "经营场所‖浙江省嘉兴市海盐县示例路 8 号",
      "组成形式‖个人经营",
      "注册日期‖2020年01月02日",
      "经营范围‖水果零售",
    ],
    is: {
      name: "海盐县示例水果店",
      creditCode: CODE,
      type: "个体工商户",
      address: "浙江省嘉兴市海盐县示例路 8 号",
    },
  },
  {
    name: "the wide one of 2019, in two columns",
    rows: [
      "统一社会信用代码‖‖营业执照",
      `${COMPANY}‖‖（副本）1-1`,
      "名 称‖嘉兴示例食品有限公司‖注册资本‖壹佰万元整",
      "类 型‖有限责任公司(自然人独资)‖成立日期‖2019年03月04日",
      "法定代表人‖李某‖住 所‖嘉兴市南湖区示例街 1 幢 102 室",
      "经营范围‖食品销售‖登记机关‖某某市场监督管理局",
    ],
    is: {
      name: "嘉兴示例食品有限公司",
      creditCode: COMPANY,
      type: "有限责任公司(自然人独资)",
      address: "嘉兴市南湖区示例街 1 幢 102 室",
    },
  },
  {
    name: "the address goes on in a second line",
    rows: [
      "营业执照",
      `统一社会信用代码 ${CODE}`,
      "名 称‖海盐县示例水果店",
      "类 型‖个体工商户",
      "经营场所‖浙江省嘉兴市海盐县武原街道示例农贸市场",
      "‖一楼 23 号摊位",
      "组成形式‖个人经营",
    ],
    is: {
      name: "海盐县示例水果店",
      creditCode: CODE,
      type: "个体工商户",
      address: "浙江省嘉兴市海盐县武原街道示例农贸市场一楼 23 号摊位",
    },
  },
  {
    name: "labels and values in one line",
    rows: [
      "营业执照",
      `统一社会信用代码：${CODE}`,
      "名称：海盐县示例水果店",
      "类型：个体工商户",
      "经营场所：海盐县示例路8号",
    ],
    is: { name: "海盐县示例水果店", creditCode: CODE, type: "个体工商户", address: "海盐县示例路8号" },
  },
  {
    name: "主体类型 and 住所 of a partnership",
    rows: [
      "营业执照",
      `统一社会信用代码‖${COMPANY}`,
      "名称‖嘉兴示例粮油经营部（普通合伙）",
      "主体类型‖普通合伙企业",
      "主要经营场所‖嘉兴市秀洲区示例路 5 号",
      "执行事务合伙人‖王某",
    ],
    is: {
      name: "嘉兴示例粮油经营部(普通合伙)",
      creditCode: COMPANY,
      type: "普通合伙企业",
      address: "嘉兴市秀洲区示例路 5 号",
    },
  },
  {
    name: "the old one of a stall without a name",
    rows: [
      "个体工商户营业执照",
      "注册号 330424600012345",
      "名 称‖***",
      "经营者姓名‖张某",
      "经营场所‖海盐县示例路8号",
    ],
    is: { name: "", address: "海盐县示例路8号" },
  },
  {
    name: "the words around the QR code are no value",
    rows: [
      "营业执照",
      `统一社会信用代码‖${CODE}‖扫描二维码登录`,
      "名称‖海盐县示例水果店‖‖国家企业信用信息公示系统",
      "类型‖个体工商户‖‖了解更多登记、备案、许可、监管信息",
      "经营场所‖海盐县示例路8号",
      "国家市场监督管理总局监制",
    ],
    is: { name: "海盐县示例水果店", creditCode: CODE, type: "个体工商户", address: "海盐县示例路8号" },
  },
  {
    name: "a copy's number before the code",
    rows: [
      "编号：330402000123‖营业执照",
      "统一社会信用代码",
      `${CODE}(1/1)`,
      "名称‖海盐县示例水果店",
      "类型‖个体工商户",
      "经营场所‖海盐县示例路8号",
    ],
    is: { name: "海盐县示例水果店", creditCode: CODE, type: "个体工商户", address: "海盐县示例路8号" },
  },
];

it.each(LAYOUTS.map((one) => [one.name, one] as const))("%s", (_name, { rows, is }) => {
  const { name, creditCode, type, address } = certain(rows);
  expect({
    ...{ name: name?.value, creditCode: creditCode?.value },
    ...{ type: type?.value, address: address?.value },
  }).toEqual({ name: undefined, creditCode: undefined, type: undefined, address: undefined, ...is });
});

it("labels spread over their column are found as two", () => {
  const found = findPaper(
    "licence",
    [
      line("营业执照", 400, 60),
      line(`统一社会信用代码 ${CODE}`, 100, 100),
      ...["名", "类", "住"].map((text, i) => line(text, 100, 140 + i * 40)),
      ...["称", "型", "所"].map((text, i) => line(text, 200, 140 + i * 40)),
      ...["海盐县示例水果店", "个体工商户", "海盐县示例路8号"].map((text, i) =>
        line(text, 300, 140 + i * 40),
      ),
    ],
    [],
  );
  if (typeof found === "string") throw new Error(found);
  expect(settlePaper(found)).toMatchObject({
    name: { value: "海盐县示例水果店" },
    type: { value: "个体工商户" },
    address: { value: "海盐县示例路8号" },
  });
});

it.each([
  ["is-certificate", ["检定证书", "出厂编号：1234", "检定日期：2026年5月12日"]],
  ["not-a-licence", ["电子计价秤", "型号：ACS-30"]],
  ["not-a-licence", ["食品经营许可证", "经营者名称：海盐县示例水果店"]],
])("something else: %s", (what, rows) => expect(read(rows)).toBe(what));

it("a name and an address are never sure of a photo, the type is where it is one of those there are", () => {
  const rows = ["营业执照", `统一社会信用代码 ${CODE}`, "名称‖海盐县示例水果店", "经营场所‖海盐县示例路8号"];
  const { name, address, type } = certain([...rows, "类型‖个体工商户"]);
  for (const one of [name, address]) expect(one?.confidence).toBeLessThan(SURE_FROM);
  expect(type?.confidence).toBeGreaterThanOrEqual(SURE_FROM);
  expect(certain([...rows, "类型‖个体工路户"]).type?.confidence).toBeLessThan(SURE_FROM);
});

describe("the credit code", () => {
  const rows = (code: string) => ["营业执照", `统一社会信用代码 ${code}`, "名称‖海盐县示例水果店"];
  const confidence = (code: string, codes: string[] = []) =>
    certain(rows(code), codes).creditCode?.confidence ?? 0;

  it("is sure where its check digit is right", () => {
    expect(confidence(CODE)).toBeGreaterThanOrEqual(SURE_FROM);
  });

  it.each([
    ["O for 0", CODE.replace("0", "O"), CODE],
    ["I for 1", COMPANY.replace("1", "I"), COMPANY],
  ])("%s: as read, to be looked at, with what it may be", (_name, misread, right) => {
    const { creditCode } = certain(rows(misread));
    expect(creditCode?.value).toBe(misread);
    expect(creditCode?.confidence).toBeLessThan(SURE_FROM);
    expect(creditCode?.alternatives).toContain(right);
  });

  it.each([
    ["an address of the register", `http://www.gsxt.gov.cn/index.html?uniscid=${CODE}`],
    ["a text", `统一社会信用代码：${CODE}\n名称：海盐县示例水果店`],
    ["the code alone", CODE],
  ])("of a QR code that holds %s counts where the print cannot be read", (_name, code) => {
    const { creditCode } = certain(["营业执照", "名称‖海盐县示例水果店", "类型‖个体工商户"], [code]);
    expect(creditCode?.value).toBe(CODE);
    expect(creditCode?.confidence).toBeGreaterThanOrEqual(SURE_FROM);
  });

  it("mends what was misread by the QR code, to be looked at", () => {
    const { creditCode } = certain(rows(CODE.replace("0", "O")), [CODE]);
    expect(creditCode?.value).toBe(CODE);
    expect(creditCode?.confidence).toBeLessThan(SURE_FROM);
  });

  it("is not sure where print and QR code name two", () => {
    const { creditCode } = certain(rows(CODE), [COMPANY]);
    expect(creditCode).toMatchObject({ value: CODE, alternatives: [COMPANY] });
    expect(creditCode?.confidence).toBeLessThan(SURE_FROM);
  });
});
