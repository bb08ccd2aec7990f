import { describe, expect, it } from "vitest";
import { mapQuad, type Point } from "../../../src/core/geometry/quad.js";
import { column, line } from "./lines.js";
import { INLINE, MAKER, valuesOf } from "./plate-values.js";

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

  it("a maker's name that runs up the plate's edge is read, and moves no other value", () => {
    const edge = line(`制造商:${MAKER}`, 0, 0);
    const box = mapQuad(edge.box, ([x, y]): Point => [480 + y, 420 - x]);
    expect(valuesOf([...column(INLINE.slice(0, -1)), { ...edge, box, turned: "side" }])).toEqual(EXPECTED);
  });

  it("a number that runs up the plate's edge with its label is read, unless a row has one", () => {
    const edge = line("出厂编号 H-627322", 0, 0);
    const box = mapQuad(edge.box, ([x, y]): Point => [480 + y, 420 - x]);
    const aside = { ...edge, box, turned: "side" as const };
    expect(valuesOf([...column(["型号 ACS-30", "Max 30kg"]), aside])).toMatchObject({ serial: "H-627322" });
    expect(valuesOf([...column(INLINE), aside])).toEqual(EXPECTED);
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
