import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { companyKey } from "../../../../src/core/records/exchange/file-merge.js";
import { type Cell, readTables } from "../../../../src/core/records/exchange/read-tables.js";
import { templateTables, writeTables } from "../../../../src/core/records/exchange/write-tables.js";
import { COUNTIES, FORMS } from "../../../support/store/forms.js";
import { SCALE, SHOP } from "../../../support/store/samples.js";

const CODE = SHOP.creditCode;
const context: Parameters<typeof readTables>[1] = {
  forms: FORMS,
  counties: COUNTIES,
  known: new Set([CODE]),
  active: CODE,
};
const read = (rows: Cell[][], more: Partial<typeof context> = {}) =>
  readTables([{ name: "Sheet1", rows }], { ...context, ...more });
const first = (rows: Cell[][]) => read(rows).incoming.instruments[0]?.entry;

describe("a table of scales", () => {
  it("is read by its headings, whatever their order, decoration and synonyms; other columns are passed over", () => {
    const { incoming, problems } = read([
      ["某某市场台账", null],
      [null],
      ["序号", "* 机身号：", "规格型号", "检定日期", "备注"],
      [1, "20230001", "ACS-30", "2025年5月1日", "靠门"],
      [null, null, null, null, null],
    ]);
    expect(problems).toEqual([]);
    expect(incoming.instruments).toHaveLength(1);
    expect(incoming.instruments[0]).toMatchObject({
      company: CODE,
      entry: { serial: "20230001", model: "ACS-30", certificateDate: "2025-05-01", purpose: "贸易结算" },
    });
  });

  it("takes numbers and texts alike, full-width forms, and days as numbers", () => {
    const entry = first([
      ["出厂编号", "型号", "器具数量", "有效期至", "购置时间"],
      [20230001, "ＡＣＳ－３０", "１", 46142, "2023.5.1"],
    ]);
    expect(entry).toMatchObject({
      serial: "20230001",
      model: "ACS-30",
      quantity: "1",
      validUntil: "2026-04-30",
      purchaseDate: "2023-05-01",
    });
  });

  it("tells of a company that is listed twice, and takes it once", () => {
    const heads = ["企业名称", "统一社会信用代码", "法人/其他组织类型", "企业类型", "行政区划", "地址"];
    const shop = ["样例水果店", CODE, "非法人企业", "个体工商户", "南湖区", "1号"];
    const { incoming, problems } = readTables([{ name: "单位", rows: [heads, shop, shop] }], context);
    expect(incoming.companies).toHaveLength(1);
    expect(problems).toMatchObject([{ key: "duplicate-company", row: 3 }]);
  });

  it("keeps a registered name's full-width brackets, and drops the marks that nobody sees", () => {
    const { incoming } = readTables(
      [
        {
          name: "单位",
          rows: [
            ["企业名称", "统一社会信用代码", "法人/其他组织类型", "企业类型", "行政区划", "地址", "联系电话"],
            [
              "样例（嘉兴）水果店",
              "９２３３０４０２ＭＡ０ＴＥＸＴ０４Ｎ",
              "非法人企业",
              "个体工商户",
              "南湖区",
              "１号（东）",
              "\u202d13800000000\u202c",
            ],
          ],
        },
      ],
      context,
    );
    expect(incoming.companies).toMatchObject([
      {
        name: "样例（嘉兴）水果店",
        creditCode: "92330402MA0TEXT04N",
        address: "1号（东）",
        phone: "13800000000",
      },
    ]);
    expect(
      first([
        ["出厂编号", "型号", "生产厂家"],
        ["Ａ－1\u200b2", "ＡＣＳ－３０（Ａ）", "某某衡器（上海）厂"],
      ]),
    ).toMatchObject({ serial: "A-12", model: "ACS-30(A)", manufacturer: "某某衡器（上海）厂" });
  });

  it("takes a stroke or 无 as nothing said, and does not guess what 同上 means", () => {
    const { incoming, problems } = read([
      ["出厂编号", "型号", "生产厂家", "有效期至", "器具产地"],
      ["A1", "/", "——", "无", "－"],
      ["A2", "同上", "〃", null, null],
      ["无", "ACS-30", null, null, null],
    ]);
    expect(incoming.instruments.map(({ entry }) => entry)).toMatchObject([
      { serial: "A1", model: "", manufacturer: "", validUntil: "", origin: "国产" },
    ]);
    expect(problems.map(({ row, column, key }) => `${row}${column} ${key}`)).toEqual([
      "3B cell-ditto",
      "3C cell-ditto",
      "4A required",
    ]);
  });

  it("tells of a long number that the table itself had cut before it became text", () => {
    const { incoming, problems } = read([
      ["出厂编号", "型号"],
      ["2.02301E+11", "ACS-30"],
      ["2E5", "ACS-30"],
    ]);
    expect(problems).toMatchObject([{ row: 2, column: "A", key: "digits-lost" }]);
    expect(incoming.instruments.map(({ entry }) => entry.serial)).toEqual(["2E5"]);
  });

  it("tells every problem at once, by row and column, and keeps the good rows", () => {
    const { incoming, problems } = read([
      ["出厂编号", "型号", "有效期至", "使用地点行政区划", "统一社会信用代码"],
      ["A1", "ACS-30", "soon", "火星区", null],
      [null, "ACS-30", null, null, null],
      ["A2", "ACS-30", null, "南湖区", null],
      ["a 2", "ACS-30", null, null, null],
      ["A3", "ACS-30", null, null, "91330402MA0DEM005X"],
      [1234567890123456, "ACS-30", null, null, null],
    ]);
    expect(problems.map(({ row, column, key }) => `${row}${column} ${key}`).sort()).toEqual(
      [
        "2C date-format",
        "2D region-unknown",
        "3A required",
        "5A duplicate-serial",
        "6E company-unknown",
        "7A digits-lost",
      ].sort(),
    );
    expect(incoming.instruments.map(({ entry }) => entry.serial)).toEqual(["A2"]);
  });

  it("tells words that the portal's lists and numbers do not have", () => {
    const heads = ["出厂编号", "准确度等级", "器具数量", "器具产地", "测量范围"];
    const { incoming, problems } = read([
      heads,
      ["1", "IIIII", "两台", "美国货", "很大"],
      ["2", "三级", 1, "国产", "200g-30kg"],
      ["3", "Ⅲ", "1 台", "国产", "200g-30kg"],
    ]);
    expect(incoming.instruments.map(({ entry }) => [entry.serial, entry.quantity])).toEqual([
      ["2", "1"],
      ["3", "1"],
    ]);
    expect(problems.map(({ key }) => key).sort()).toEqual([
      "accuracy-class-unknown",
      "origin-unknown",
      "quantity-format",
      "range-format",
    ]);
  });

  it("takes a shop's name where the code is not there; two shops of one name are not guessed between", () => {
    const rows = [
      ["单位名称", "出厂编号", "型号"],
      ["样例 鱼摊", "A1", "ACS-30"],
      ["没有的店", "A2", "ACS-30"],
      ["同名店", "A3", "ACS-30"],
    ];
    const names: [string, string][] = [
      ["样例鱼摊", CODE],
      ["同名店", CODE],
      ["同名店", "91330402MA0DEM005X"],
    ];
    const { incoming, problems } = read(rows, { names });
    expect(incoming.instruments).toMatchObject([{ company: CODE, entry: { serial: "A1" } }]);
    expect(problems.map(({ row, column, key }) => `${row}${column} ${key}`)).toEqual([
      "3A company-unknown",
      "4A company-ambiguous",
    ]);
  });

  it.each(["商户名称", "店铺", "使用单位", "公司名称"])(
    "does not give a scale to the company in force where a column %s says whose it is",
    (heading) => {
      const rows = [
        [heading, "名称", "出厂编号"],
        ["别家店", "电子秤", "A1"],
      ];
      const { incoming, problems } = read(rows, { names: [["样例鱼摊", CODE]] });
      expect(incoming.instruments).toEqual([]);
      expect(problems).toMatchObject([{ row: 2, column: "A", key: "company-unknown" }]);
    },
  );

  it("asks for a company where none is in force and the row names none", () => {
    const rows = [
      ["出厂编号", "型号"],
      ["A1", "ACS-30"],
    ];
    const reading = readTables([{ name: "s", rows }], { ...context, active: null });
    expect(reading.problems).toMatchObject([{ key: "company-first", row: 2 }]);
  });

  it("is refused without headings, and with two columns for one field", () => {
    expect(
      read([
        ["1", "2"],
        ["3", "4"],
      ]).problems,
    ).toEqual([{ path: "", key: "no-headings" }]);
    expect(
      read([
        ["出厂编号", "型号", "机身号"],
        ["A", "B", "C"],
      ]).problems,
    ).toMatchObject([{ key: "two-columns", row: 1, column: "C" }]);
  });
});

it("passes over the template's example rows", () => {
  const tables = templateTables(FORMS).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map(({ label }) => label), ...rows],
  }));
  expect(readTables(tables, context)).toEqual({ incoming: { companies: [], instruments: [] }, problems: [] });
});

const word = fc
  .string({ unit: fc.constantFrom(..."甲乙丙丁ABCabc0123456789-/().路号店"), minLength: 1, maxLength: 12 })
  .map((text) => `x${text}`);
const scale = fc.record({
  serial: word,
  model: word,
  manufacturer: word,
  place: word,
  status: word,
  validUntil: fc.constantFrom("", "2026-04-30", "2024-02-29"),
});

it("reads back what was written (property)", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(scale, { selector: ({ serial }) => serial.toLowerCase(), maxLength: 8 }),
      word,
      (scales, name) => {
        const { id: _id, session: _session, ...company } = { ...SHOP, name };
        const { id: _scale, companyId: _company, createdAt: _created, ...base } = SCALE;
        const entries = scales.map((one) => ({ ...base, ...one, bookingNumber: "YY1" }));
        const tables = writeTables(
          [company],
          entries.map((entry) => ({ owner: companyKey(company), entry })),
          FORMS,
        );
        const reading = readTables(
          tables.map((one) => ({
            name: one.name,
            rows: [one.columns.map(({ label }) => label), ...one.rows],
          })),
          { ...context, known: new Set(), active: null },
        );
        expect(reading.problems).toEqual([]);
        expect(reading.incoming.companies).toEqual([company]);
        expect(reading.incoming.instruments.map(({ entry }) => entry)).toEqual(entries);
      },
    ),
  );
});
