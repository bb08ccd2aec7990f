import { describe, expect, it } from "vitest";
import { extractFields } from "../../../src/core/nameplate/extract/extract-fields.js";
import type { PlateFields } from "../../../src/core/nameplate/model/reading.js";
import { massText } from "../../../src/core/nameplate/parse/mass.js";
import { NO_EVIDENCE } from "../../../src/core/nameplate/resolve/evidence.js";
import { resolveFields } from "../../../src/core/nameplate/resolve/resolve-fields.js";
import type { TextLine } from "../../../src/core/recognized-text/text-line.js";
import { column, line } from "./lines.js";

/** Rows of texts, in columns 200 apart and rows 44 apart. */
const table = (rows: string[][]): TextLine[] =>
  rows.flatMap((row, y) => row.flatMap((text, x) => (text ? [line(text, 100 + 200 * x, 100 + 44 * y)] : [])));

const read = (lines: TextLine[], codes: string[] = []): PlateFields =>
  resolveFields(extractFields(lines, codes), { ...NO_EVIDENCE, codes }).fields;

const masses = (fields: PlateFields, name: "max" | "min" | "e" | "d") =>
  fields[name]?.value.map(massText).join("/") ?? null;

describe("a row for each weighing range", () => {
  const rows = [
    ["Max", "Min", "e", "d"],
    ["15kg", "100g", "5g", "5g"],
    ["30kg", "200g", "10g", "10g"],
  ];

  it("gives one interval a row, and its Min", () => {
    const fields = read(table(rows));
    expect(masses(fields, "max")).toBe("15kg/30kg");
    expect(masses(fields, "e")).toBe("5g/10g");
    expect(masses(fields, "d")).toBe("5g/10g");
    expect(masses(fields, "min")).toBe("100g/200g");
    expect(fields.range?.value).toBe("100g-30kg");
  });

  it("takes no smaller mass below for an interval", () => {
    const fields = read(table([...rows.slice(0, 2), ["9kg", "", "", ""]]));
    expect(masses(fields, "max")).toBe("15kg");
  });

  it("takes no value that has a label of its own", () => {
    const fields = read(table([...rows.slice(0, 2), ["皮重", "", "", ""], ["30kg", "", "", ""]]));
    expect(masses(fields, "max")).toBe("15kg");
  });
});

describe("a column for each weighing range", () => {
  const rows = [
    ["最大称量", "15kg", "30kg"],
    ["检定分度值", "5g", "10g"],
    ["最小称量", "100g", "200g"],
  ];

  it("gives one interval a column, and its Min", () => {
    const fields = read(table([["", "W1", "W2"], ...rows]));
    expect(masses(fields, "max")).toBe("15kg/30kg");
    expect(masses(fields, "e")).toBe("5g/10g");
    expect(masses(fields, "min")).toBe("100g/200g");
  });

  it("takes no value that another label announces", () => {
    const fields = read(
      table([
        ["最大称量", "15kg", "自重", "30kg"],
        ["检定分度值", "5g"],
      ]),
    );
    expect(masses(fields, "max")).toBe("15kg");
  });

  it("is not sure of a second column read badly", () => {
    const lines = table(rows);
    const last = lines.findIndex((l) => l.glyphs.map((g) => g.char).join("") === "30kg");
    lines[last] = line("30kg", 500, 100, { score: 0.9 });
    expect(read(lines).max?.confidence).toBeLessThan(0.95);
  });

  it("is not sure of ranges without an e each", () => {
    const { max, e } = read(table([["最大称量", "15/30kg"], ["检定分度值", "5g"], rows[2] as string[]]));
    expect([max, e].map((f) => (f?.confidence ?? 0) < 0.95)).toEqual([true, true]);
  });
});

describe("weighing ranges numbered in their labels", () => {
  it.each([
    ["Max1=3kg", "Minl=20g", "el=d1=1g", "Max2=6kg", "Min2=40g", "e2=d2=2g"],
    ["Max1 3kg Min1 20g e1=d1=1g", "Max26kg Min240g e2=d2=2g"],
  ])("have a value each: %s", (...texts) => {
    const fields = read(texts.map((text, i) => line(text, 100, 100 + i * 40)));
    expect(["max", "min", "e", "d"].map((name) => masses(fields, name as "max"))).toEqual([
      "3kg/6kg",
      "20g/40g",
      "1g/2g",
      "1g/2g",
    ]);
  });
});

describe("a single Max", () => {
  it("has one Min, whatever stands beside it", () => {
    const fields = read(
      table([
        ["最小称量", "100g", "200g"],
        ["最大称量", "15kg", ""],
      ]),
    );
    expect(masses(fields, "min")).toBe("100g");
  });
});

describe("e and d whose small labels were lost", () => {
  const plate = (...free: string[]) =>
    read(table([["Max", "6/15kg"], ["Min", "40g"], ...free.map((text) => ["", text])]));

  it("are the same value twice that bears Max and Min out", () => {
    const fields = plate("2/5g", "2/5g");
    expect([masses(fields, "e"), masses(fields, "d")]).toEqual(["2g/5g", "2g/5g"]);
    expect(fields.e?.confidence).toBeLessThan(0.95);
  });

  it("are not guessed from two different ones", () => {
    expect(masses(plate("2/5g", "2g"), "e")).toBeNull();
  });
});

describe("a balance", () => {
  const rows = [
    ["最大秤量", "300g"],
    ["最小秤量", "200mg"],
    ["检定分度值e", "10mg"],
    ["精度等级", "II"],
  ];

  it("has a d of its own under 分度值d", () => {
    const [labels, below] = [0, 1].map((at) => [...rows, ["分度值d", "1mg"]].map((row) => row[at] as string));
    const fields = read(table([labels as string[], below as string[]]));
    expect([masses(fields, "e"), masses(fields, "d")]).toEqual(["10mg", "1mg"]);
  });

  it("gets no d from its e", () => {
    const fields = read(table([...rows, ["实际分度值d", ""]]));
    expect([masses(fields, "e"), masses(fields, "d")]).toEqual(["10mg", null]);
  });
});

describe("a maker's name over two lines", () => {
  it("is one name", () => {
    const lines = [
      line("制造单位", 100, 100),
      line("某城青石电子衡器", 100, 140),
      line("制造有限公司", 100, 166),
    ];
    expect(read(lines).manufacturer?.value).toBe("某城青石电子衡器制造有限公司");
  });

  it("is not made of a label and an ending alone", () => {
    const lines = [line("制造单位", 100, 100), line("衡器有限公司", 100, 126)];
    expect(read(lines).manufacturer?.value).toBe("衡器有限公司");
  });
});

describe("words under their values", () => {
  it("are read upwards where that serves more of them", () => {
    const fields = read(
      table([
        ["15kg", "100g", "5g"],
        ["最大称量", "最小称量", "检定分度值"],
        ["ACS-15", "20237996", ""],
        ["型号", "编号", ""],
      ]),
    );
    expect([masses(fields, "max"), masses(fields, "min"), masses(fields, "e")]).toEqual([
      "15kg",
      "100g",
      "5g",
    ]);
    expect([fields.model?.value, fields.serial?.value]).toEqual(["ACS-15", "20237996"]);
  });

  it("are not, where the words stand over them", () => {
    const fields = read(
      table([
        ["最大称量", "最小称量", "检定分度值"],
        ["15kg", "100g", "5g"],
        ["型号", "编号", ""],
        ["ACS-15", "20237996", ""],
      ]),
    );
    expect([masses(fields, "max"), masses(fields, "min"), masses(fields, "e")]).toEqual([
      "15kg",
      "100g",
      "5g",
    ]);
    expect([fields.model?.value, fields.serial?.value]).toEqual(["ACS-15", "20237996"]);
  });
});

describe("a form's blanks", () => {
  it("hold numbers whose unit stands at their end", () => {
    const lines = [line("最大秤量", 100, 100), line("1000", 260, 100), line("kg", 480, 101)];
    expect(masses(read(lines), "max")).toBe("1000kg");
  });

  it("lend no unit to what is no number, or stands in another row", () => {
    expect(
      masses(read([line("最大秤量", 100, 100), line("见背面", 260, 100), line("kg", 480, 100)]), "max"),
    ).toBeNull();
    expect(
      masses(read([line("最大秤量", 100, 100), line("1000", 260, 100), line("kg", 480, 160)]), "max"),
    ).toBeNull();
  });
});

describe("a number under its bar code", () => {
  const lines = [line("S/N", 100, 100), line("2012Y14226", 300, 180), line("Max 15kg", 100, 260)];

  it("is the serial number when the code says the same", () => {
    expect(read(lines, ["2012Y14226"]).serial?.value).toBe("2012Y14226");
  });

  it("is none when the code says something else", () => {
    expect(read(lines, ["6901234567892"]).serial).toBeNull();
  });
});

describe("a value under its label, the next label behind it", () => {
  it("is its label's, though the other label stands a little higher", () => {
    const lines = [
      line("型号 ACS-12", 100, 60),
      line("最大秤量", 100, 100),
      line("12kg", 100, 141),
      line("最小秤量", 155, 139),
      line("100g", 100, 180),
      line("e=5g", 100, 220),
    ];
    expect(masses(read(lines), "max")).toBe("12kg");
  });
});

describe("a maker's name", () => {
  it.each([
    ["由某城明衡电子衡器有限公司出品", "某城明衡电子衡器有限公司"],
    ["受托方 某城明衡电子衡器有限公司", "某城明衡电子衡器有限公司"],
    ["某城明衡电子衡器有限公司", "某城明衡电子衡器有限公司"],
  ])("%s", (text, maker) => {
    const { manufacturer } = read(column([text]));
    expect(manufacturer?.value).toBe(maker);
    // No second reader knows Chinese.
    expect(manufacturer?.confidence).toBeLessThan(0.95);
  });
});
