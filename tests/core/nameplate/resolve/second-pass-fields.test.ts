import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFields } from "../../../../src/core/nameplate/extract/extract-fields.js";
import { NO_EVIDENCE } from "../../../../src/core/nameplate/resolve/evidence.js";
import { mergePasses, type Pass } from "../../../../src/core/nameplate/resolve/merge-passes.js";
import { resolveFields } from "../../../../src/core/nameplate/resolve/resolve-fields.js";
import {
  clearLines,
  only,
  renewed,
  secondPassFields,
} from "../../../../src/core/nameplate/resolve/second-pass-fields.js";
import type { TextLine } from "../../../../src/core/recognized-text/text-line.js";
import { column, line } from "../lines.js";

const look = (lines: TextLine[]): Pass => ({ plate: extractFields(lines), evidence: NO_EVIDENCE });
const textOf = ({ glyphs }: TextLine) => glyphs.map((g) => g.char).join("");

const PLATE = [
  "型号:ACS-30",
  "Max 30kg",
  "Min 200g",
  "e=10g",
  "准确度等级:III",
  "编号:20237996",
  "2024年08月",
];

function doubtfulOfLines(lines: TextLine[]) {
  const plate = extractFields(lines);
  return secondPassFields(resolveFields(plate).fields, plate.labelled);
}

describe("what is in doubt", () => {
  it("is what is missing and what is hardly believed", () => {
    const lines = column(PLATE);
    lines[5] = line("编号:20237996", 100, 300, { score: 0.5 });
    const doubtful = doubtfulOfLines(lines);
    expect(doubtful).toEqual(expect.arrayContaining(["serial", "manufacturer"]));
    expect(doubtful).not.toContain("model");
  });

  it("is no date that no label speaks of", () => {
    const dateless = PLATE.slice(0, 6);
    expect(doubtfulOfLines(column(dateless))).not.toContain("date");
    expect(doubtfulOfLines(column([...dateless, "出厂日期:"]))).toContain("date");
  });
});

describe("lines that need no second look", () => {
  it("are no scraps, unless they are read beyond doubt", () => {
    const lines = [
      line("Mi", 100, 100, { score: 0.9 }),
      line("Ma", 100, 140),
      line("Minimum", 100, 180, { score: 0.9 }),
    ];
    expect(clearLines(lines, look(lines), []).map(textOf)).toEqual(["Ma", "Minimum"]);
  });

  it("are those read clearly that hold nothing in doubt", () => {
    const lines = [...column(PLATE), line("地址:某城某路", 100, 500, { score: 0.6 })];
    const clear = clearLines(lines, look(lines), ["serial", "accuracyClass"]).map(textOf);
    expect(clear).toEqual(["型号:ACS-30", "Max 30kg", "Min 200g", "e=10g", "2024年08月"]);
  });

  it("include the class mark's place when the class is in doubt", () => {
    const lines = column(["准确度等级:", "Max 30kg"]);
    lines.push(line("11", 230, 100));
    expect(clearLines(lines, look(lines), ["accuracyClass"]).map(textOf)).not.toContain("11");
    expect(clearLines(lines, look(lines), ["serial"]).map(textOf)).toContain("11");
  });
});

describe("a second look", () => {
  it("leaves what was settled, and is no witness for it", () => {
    const first = look(column(PLATE));
    const again = extractFields(column([...PLATE.slice(0, 5), "编号:20237998", "2024年08月"]));
    const second = { plate: only(again, ["manufacturer"]), evidence: NO_EVIDENCE };
    const both = mergePasses(first, renewed(first, second, ["manufacturer"]));
    expect(resolveFields(both.plate, both.evidence).fields.serial).toEqual(
      resolveFields(first.plate, first.evidence).fields.serial,
    );
    expect(both.evidence.other).toEqual({});
  });

  it("gives what was in doubt, and speaks for or against what the first said", () => {
    const first = look(column([...PLATE.slice(0, 5), "2024年08月"]));
    const second = look(column(["编号:20237996", "型号:ACS-80"]));
    const doubtful = ["serial", "model"] as const;
    const both = mergePasses(
      first,
      renewed(first, { ...second, plate: only(second.plate, [...doubtful]) }, [...doubtful]),
    );
    expect(both.plate.candidates.serial?.value).toBe("20237996");
    expect(both.evidence.other.model).toBe("ACS-80");
  });

  it("offers the other look's reading, and takes a name that has a character more", () => {
    const named = (name: string, score: number) => look([line(name, 100, 100, { score })]);
    const [whole, cut] = ["廿八电子衡器(宜兴)有限公司", "廿八电衡器(宜兴)有限公司"];
    const merged = [
      mergePasses(named(cut, 0.99), named(whole, 0.6)),
      mergePasses(named(whole, 0.6), named(cut, 0.99)),
      mergePasses(named(whole, 0.6), named("廿八电子街器(宜兴)有限公司", 0.99)),
    ];
    const makers = merged.map(({ plate, evidence }) => resolveFields(plate, evidence).fields.manufacturer);
    expect(makers.map((maker) => maker?.value)).toEqual([whole, whole, "廿八电子街器(宜兴)有限公司"]);
    expect(makers.map((maker) => maker?.alternatives?.[0])).toEqual([cut, cut, whole]);
  });

  it("changes nothing where nothing was in doubt, whatever it says", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PLATE, "Max 60kg", "编号:999", "III"), { maxLength: 8 }),
        (texts) => {
          const first = look(column(PLATE));
          const second = { plate: only(extractFields(column(texts)), []), evidence: NO_EVIDENCE };
          const both = mergePasses(first, renewed(first, second, []));
          expect(resolveFields(both.plate, both.evidence).fields).toEqual(
            resolveFields(first.plate, first.evidence).fields,
          );
        },
      ),
    );
  });
});
