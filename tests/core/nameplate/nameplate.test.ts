import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../../src/core/nameplate/model/reading.js";
import { column, line } from "./lines.js";
import { INLINE, MAKER, read, values, valuesOf } from "./plate-values.js";

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
