import { describe, expect, it } from "vitest";
import { mapQuad, type Point } from "../../../src/core/geometry/quad.js";
import { extractFields } from "../../../src/core/nameplate/extract/extract-fields.js";
import type { PlateFields } from "../../../src/core/nameplate/model/reading.js";
import { certaintyOf } from "../../../src/core/nameplate/model/reading.js";
import { massText } from "../../../src/core/nameplate/parse/mass.js";
import { type Evidence, NO_EVIDENCE } from "../../../src/core/nameplate/resolve/evidence.js";
import { resolveFields } from "../../../src/core/nameplate/resolve/resolve-fields.js";
import type { TextLine } from "../../../src/core/ocr/text-line.js";
import { column, line } from "./lines.js";

const MAKER = "某城明衡电子衡器有限公司";

/** Fields as short text, for comparing. */
function values(fields: PlateFields): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, f]) => {
      const v = f?.value ?? null;
      return [name, Array.isArray(v) ? v.map(massText).join("/") : v];
    }),
  );
}
const read = (lines: TextLine[], evidence: Partial<Evidence> = {}) =>
  resolveFields(extractFields(lines), { ...NO_EVIDENCE, ...evidence });
const valuesOf = (lines: TextLine[]) => values(read(lines).fields);

const INLINE = [
  "电子计价秤",
  "型号:ACS-30",
  "最大称量Max:30kg",
  "最小称量Min:200g",
  "分度值:e=d=10g",
  "准确度等级:III",
  "产品编号:2023799696",
  "出厂日期:2024.08.02",
  MAKER,
];
const EXPECTED = {
  model: "ACS-30",
  serial: "2023799696",
  manufacturer: MAKER,
  date: "2024-08-02",
  accuracyClass: "III",
  max: "30kg",
  min: "200g",
  e: "10g",
  d: "10g",
  range: "200g-30kg",
};

describe("layouts", () => {
  it("values behind their labels", () => {
    expect(valuesOf(column(INLINE))).toEqual(EXPECTED);
  });

  it("values in the middle of their columns, under labels at the left of these", () => {
    const header = ["Max", "Min", "e", "等级"].map((text, i) => line(text, 110 + i * 186, 318, { size: 17 }));
    const below = ["3kg", "20g", "1g", "III"].map((text, i) => line(text, 162 + i * 186, 360, { size: 28 }));
    const around = [
      line("广州某某电子科技有限责任公司", 106, 222, { size: 26 }),
      line("No. 2016-17752", 110, 424, { size: 26 }),
    ];
    expect(valuesOf([...around, ...header, ...below])).toMatchObject({
      max: "3kg",
      min: "20g",
      e: "1g",
      accuracyClass: "III",
      serial: "2016-17752",
    });
  });

  it("an empty column keeps its label from the next column's value", () => {
    const header = ["Max", "Min", "e"].map((text, i) => line(text, 110 + i * 186, 318, { size: 17 }));
    const below = ["3kg", "1g"].map((text, i) => line(text, 162 + i * 372, 360, { size: 28 }));
    expect(valuesOf([...header, ...below])).toMatchObject({ max: "3kg", e: "1g" });
  });

  it("a serial number that runs into the date behind it", () => {
    expect(valuesOf(column(["编号 09657642017年01月", MAKER]))).toMatchObject({
      serial: "0965764",
      date: "2017-01",
    });
  });

  it("a serial number and a date found as one line, under labels of their own", () => {
    const labels = [line("出厂编号", 100, 100), line("出厂日期", 220, 100)];
    expect(valuesOf([...labels, line("E1520077 2020.03", 100, 136)])).toMatchObject({
      serial: "E1520077",
      date: "2020-03",
    });
  });

  it("the indicator's own number is not the scale's", () => {
    const rows = ["仪表型号:XK3105-A6", "仪表编号:A6190772", "型号:SCS-120", "器号:1912-064"];
    expect(valuesOf(column(rows))).toMatchObject({ model: "SCS-120", serial: "1912-064" });
  });

  it("words of unequal height: a value goes to the nearest label before it", () => {
    const lines = [
      line("Max", 283, 855, { size: 65 }),
      line("Min", 779, 848, { size: 64 }),
      line("e", 1286, 844, { size: 24 }),
      line("3kg", 436, 970, { size: 110 }),
      line("20g", 928, 975, { size: 110 }),
      line("1g", 1444, 955, { size: 100 }),
    ];
    expect(valuesOf(lines)).toMatchObject({ max: "3kg", min: "20g", e: "1g" });
  });

  it("values in a table beside their labels, two pairs a row", () => {
    const spans: [string, string][] = [
      ["规格型号", "ACS-30"],
      ["准确度等级", "III"],
      ["最大称量", "30kg"],
      ["最小称量", "200g"],
      ["检定分度值", "10g"],
      ["实际分度值", "10g"],
      ["出厂编号", "2023799696"],
      ["制造日期", "2024.08.02"],
      ["制造单位", MAKER],
    ];
    const lines = spans.flatMap(([label, value], i) => {
      const [x, y] = [100 + (i % 2) * 400, 100 + Math.floor(i / 2) * 50];
      return [line(label, x, y), line(value, x + 160, y)];
    });
    expect(valuesOf(lines)).toEqual(EXPECTED);
  });

  it("values under their labels", () => {
    const spans: [string, string][] = [
      ["型号", "ACS-30"],
      ["最大称量", "30kg"],
      ["最小称量", "200g"],
      ["检定分度值", "10g"],
      ["实际分度值", "10g"],
      ["等级", "III"],
      ["编号", "2023799696"],
      ["生产日期", "2024.08.02"],
    ];
    const lines = spans.flatMap(([label, value], i) => {
      const [x, y] = [100 + (i % 4) * 260, 100 + Math.floor(i / 4) * 90];
      return [line(label, x, y), line(value, x + 10, y + 36)];
    });
    expect(valuesOf([...lines, line(MAKER, 100, 300)])).toEqual(EXPECTED);
  });

  it("one line of ratings", () => {
    const texts = [
      MAKER,
      "型号 ACS-30",
      "Max 30kg Min 200g e=d=10g III",
      "编号No.2023799696",
      "Date 2024.08.02",
    ];
    expect(valuesOf(column(texts))).toMatchObject({
      max: "30kg",
      min: "200g",
      e: "10g",
      d: "10g",
      model: "ACS-30",
    });
  });

  it("labels in wide print, found as two boxes", () => {
    const lines = [
      line("型", 100, 100),
      line("号:ACS-30", 200, 100),
      line("编", 100, 140),
      line("号:2023799696", 200, 140),
    ];
    expect(valuesOf(lines)).toMatchObject({ model: "ACS-30", serial: "2023799696" });
  });

  it("a date in running text, before what it is the date of", () => {
    expect(valuesOf(column(["最小称量100g，检定分度值e=5g，", "2023年2月出厂。电源AC220V"]))).toMatchObject({
      date: "2023-02",
    });
    expect(valuesOf(column(["2023年2月检定合格。"]))).toMatchObject({ date: null });
  });

  it("two labels with two values, a weighing range, numbered intervals", () => {
    expect(valuesOf(column(["最大称量/最小称量:30kg/200g"]))).toMatchObject({ max: "30kg", min: "200g" });
    expect(valuesOf(column(["称量范围:200g~30kg"]))).toMatchObject({ range: "200g-30kg" });
    expect(valuesOf(column(["称量范围:0.2~30kg"]))).toMatchObject({ min: "0.2kg", max: "30kg" });
    expect(valuesOf(column(["测量范围:0~30kg"]))).toMatchObject({ min: null, max: "30kg" });
    expect(valuesOf(column(["Max1=15kg Max2=30kg", "e1=5g e2=10g", "Min=100g"]))).toMatchObject({
      max: "15kg/30kg",
      e: "5g/10g",
      range: "100g-30kg",
    });
    // The small 1 was not read; where one Max is not the smaller, nothing is joined.
    expect(valuesOf(column(["Max=15kg", "Max2=30kg", "e=5g", "e2=10g"]))).toMatchObject({
      max: "15kg/30kg",
      e: "5g/10g",
    });
    expect(valuesOf(column(["Max=60kg", "Max2=30kg"]))).toMatchObject({ max: "60kg" });
    expect(valuesOf(column(["检定分度值/实际分度值:5g/5g"]))).toMatchObject({ e: "5g", d: "5g" });
    expect(valuesOf(column(["e=d=5/10g"]))).toMatchObject({ e: "5g/10g", d: "5g/10g" });
    expect(valuesOf(column(["分度值:0=0=5g"]))).toMatchObject({ e: "5g", d: "5g" });
  });

  it("upside down and tilted, as the reader leaves boxes", () => {
    const turn = ([x, y]: Point, a: number): Point => [
      x * Math.cos(a) - y * Math.sin(a),
      x * Math.sin(a) + y * Math.cos(a),
    ];
    for (const angle of [0.1, -0.15, Math.PI, Math.PI - 0.02, -Math.PI / 2]) {
      const lines = column(INLINE).map((l) => ({
        ...l,
        box: mapQuad(l.box, (p) => turn(p, angle)),
      }));
      expect(valuesOf(lines)).toEqual(EXPECTED);
    }
  });
});

describe("what must not be taken for a field", () => {
  it("leaves tare, standards, approvals and phone numbers alone", () => {
    const lines = column([
      "皮重:T=-30kg",
      "执行标准:GB/T 7722-2020",
      "许可证编号:01609730",
      "电话:0500-81698139",
      "电源:AC220V 50Hz",
      "2020S156-47",
    ]);
    expect(Object.values(valuesOf(lines)).every((v) => v === null)).toBe(true);
  });

  it("an empty label does not take its neighbour's value", () => {
    const lines = [line("最大称量", 100, 100), line("最小称量", 100, 140), line("200g", 260, 140)];
    expect(valuesOf(lines)).toMatchObject({ max: null, min: "200g" });
  });
});

describe("without a label", () => {
  it("knows a maker, a known model, a class mark and a Max that fits by their looks", () => {
    const lines = [...column(["某秤", MAKER, "ACS-30", "(III)", "最小称量:200g", "e=10g", "30kg"])];
    expect(valuesOf(lines)).toMatchObject({
      manufacturer: MAKER,
      model: "ACS-30",
      accuracyClass: "III",
      max: "30kg",
    });
    expect(certaintyOf(read(lines).fields.max?.confidence)).toBe("check");
  });

  it("a model behind the kind of scale or alone, a date alone; neither is sure", () => {
    const { fields } = read(
      column(["电子台秤 HT-177", "2014 年 11 月", "No.23081234", "GB/T 7722-2020", MAKER]),
    );
    expect(values(fields)).toMatchObject({ model: "HT-177", date: "2014-11", serial: "23081234" });
    expect([fields.model, fields.date].map((f) => certaintyOf(f?.confidence))).toEqual(["check", "check"]);
    expect(valuesOf(column(["电子秤", "XK-W44", MAKER]))).toMatchObject({ model: "XK-W44" });
    expect(valuesOf(column(["电子秤", "XK-W44", "YT-12", MAKER]))).toMatchObject({ model: null });
  });

  it("takes the repeat of e for d where d's label was lost", () => {
    const lines = [line("e:", 100, 100), line("10g", 200, 100), line("10g", 200, 140)];
    expect(valuesOf(lines)).toMatchObject({ e: "10g", d: "10g" });
  });

  it("takes 号:… for the serial number whose first character was lost", () => {
    expect(valuesOf(column(["号:2023799696"])).serial).toBe("2023799696");
  });
});

describe("certainty", () => {
  it("is high for clean text that other readers confirm", () => {
    const said = { again: { serial: "2023799696" }, second: { serial: "2023799696" } };
    const { fields } = read(column(INLINE), said);
    expect(fields.serial?.confidence).toBeGreaterThanOrEqual(0.99);
    expect(certaintyOf(fields.range?.confidence)).toBe("sure");
  });

  it("falls when another reader disagrees", () => {
    const unclear = INLINE.map((text, i) => line(text, 100, 100 + i * 40, { score: 0.94 }));
    const alone = read(unclear).fields.serial?.confidence ?? 0;
    const denied = read(unclear, {
      again: { serial: "2023799896" },
      second: { serial: "2023799896" },
    });
    expect(denied.fields.serial?.confidence).toBeLessThan(alone);
    expect(certaintyOf(denied.fields.serial?.confidence)).toBe("check");
  });

  it("rises when a code in the photo repeats the serial", () => {
    const weak = column(INLINE).map((l) => ({ ...l, glyphs: l.glyphs.map((g) => ({ ...g, score: 0.8 })) }));
    const before = read(weak).fields.serial?.confidence ?? 0;
    const after =
      read(weak, { codes: ["http://example.test/?sn=2023799696"] }).fields.serial?.confidence ?? 0;
    expect(after).toBeGreaterThan(before);
    expect(after).toBeGreaterThan(0.97);
  });

  it("a conflict makes every field in it unsure and names them", () => {
    const texts = INLINE.map((t) => t.replace("200g", "40kg"));
    const { fields, warnings } = read(column(texts));
    expect(warnings).toContainEqual({ code: "min-not-below-max", fields: ["min", "max"] });
    expect(fields.max?.confidence).toBeLessThanOrEqual(0.5);
    expect(fields.range).toBeNull();
  });

  it("a doubtful character offers what else it may be", () => {
    const lines = column(["型号:ACS-30", "编号:A8487522"]);
    const eight = lines[1]?.glyphs[4];
    if (eight) Object.assign(eight, { score: 0.5, others: ["B"] });
    expect(read(lines).fields.serial?.alternatives).toContain("AB487522");
    expect(read(lines).fields.model?.alternatives).toBeUndefined();
  });

  it("11 at a model's end may be II: never sure, and offered", () => {
    const { model } = read(column(["型号:ACS-72911"]), {
      again: { model: "ACS-72911" },
      second: { model: "ACS-72911" },
    }).fields;
    expect(certaintyOf(model?.confidence)).toBe("check");
    expect(model?.alternatives).toContain("ACS-729II");
  });

  it("a model without a hyphen is offered with one", () => {
    expect(read(column(["型号:ACS30"])).fields.model?.alternatives).toContain("ACS-30");
  });

  it("two values for one field leave it unsure and show both", () => {
    const { serial } = read(column(["编号:11112222", "出厂编号:33334444"])).fields;
    expect(serial?.alternatives).toHaveLength(1);
    expect(certaintyOf(serial?.confidence)).toBe("check");
  });
});

describe("accuracy class", () => {
  const ratings = ["Max 30kg", "Min 200g", "e=10g"];
  const mark = (text: string, strokes: number | null, list = ratings) =>
    read(column([...list, `准确度等级:${text}`]), { strokes }).fields.accuracyClass;

  it.each([
    ["III", 3, "III", "sure"],
    ["III", null, "III", "sure"],
    ["川", 3, "III", "sure"],
    ["II", 3, "III", "sure"],
    ["二级", 3, "III", "check"],
    ["II", null, "III", "check"],
    ["II", 4, "III", "check"],
    ["I", 3, "III", "sure"],
  ])("text %s, %s strokes, ratings of III: %s, %s", (text, strokes, value, certainty) => {
    const found = mark(text, strokes);
    expect(found?.value).toBe(value);
    expect(certaintyOf(found?.confidence)).toBe(certainty);
  });

  it("by text or strokes alone is not sure", () => {
    expect(certaintyOf(mark("III", null, [])?.confidence)).toBe("check");
    expect(certaintyOf(mark("", 4, [])?.confidence)).toBe("check");
    expect(mark("", null, [])).toBeNull();
  });

  it("by ratings alone is calculated, and offers nothing as read", () => {
    expect(read(column(ratings)).fields.accuracyClass).toMatchObject({
      value: "III",
      calculated: true,
      text: "",
    });
  });
});

describe("calculated values", () => {
  it("proposes Min from e and the class, marked and never sure", () => {
    const { fields, warnings } = read(column(["Max 30kg", "e=10g", "准确度等级:III"]));
    expect(fields.min).toMatchObject({ value: [{ value: 200, unit: "g" }], calculated: true, box: null });
    expect(certaintyOf(fields.min?.confidence)).toBe("check");
    expect(fields.range).toMatchObject({ value: "200g-30kg", calculated: true });
    expect(warnings.find((w) => w.code === "calculated")?.fields).toContain("min");
  });

  it("proposes e from Min, and d only where the plate has a place for it", () => {
    const texts = ["Max 30kg", "Min 200g", "准确度等级:III"];
    expect(read(column(texts)).fields).toMatchObject({ e: { calculated: true }, d: null });
    expect(read(column([...texts, "实际分度值"])).fields.d).toMatchObject({ calculated: true });
  });

  it("says which fields are missing", () => {
    expect(read(column(["Max 30kg"])).warnings.find((w) => w.code === "missing")?.fields).toEqual([
      "model",
      "serial",
      "manufacturer",
      "accuracyClass",
      "min",
    ]);
  });
});
