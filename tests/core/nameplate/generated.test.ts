import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extractFields } from "../../../src/core/nameplate/extract/extract-fields.js";
import {
  type Mass,
  type PlateFields,
  plateFieldsSchema,
  SURE_FROM,
} from "../../../src/core/nameplate/model/reading.js";
import { grams } from "../../../src/core/nameplate/parse/mass.js";
import { NO_EVIDENCE } from "../../../src/core/nameplate/resolve/evidence.js";
import { mergePasses } from "../../../src/core/nameplate/resolve/merge-passes.js";
import { unfitness } from "../../../src/core/nameplate/resolve/plate-type.js";
import { resolveFields } from "../../../src/core/nameplate/resolve/resolve-fields.js";
import type { TextLine } from "../../../src/core/recognized-text/text-line.js";
import { DESIGNS } from "../../plate-reader/generate/designs.js";
import { CLEAN, linesOf, type Slips } from "../../plate-reader/generate/lines.js";
import { MORE_DESIGNS } from "../../plate-reader/generate/more-designs.js";
import { Random } from "../../plate-reader/generate/random.js";
import { makeRareSpec, makeSpec, type Spec } from "../../plate-reader/generate/spec.js";
import { line } from "./lines.js";

const NAMES = ["model", "serial", "manufacturer", "date", "accuracyClass", "max", "min", "e", "d"] as const;
const plain = (value: string | Mass[] | null | undefined): string =>
  Array.isArray(value) ? value.map(grams).join("/") : (value ?? "");

interface Score {
  right: number;
  all: number;
  sure: number;
  sureWrong: string[];
}

/** Reads made-up plates of every design as text lines and counts what came out. */
function score(slips: Slips, each: number, seed: number): Score {
  const result: Score = { right: 0, all: 0, sure: 0, sureWrong: [] };
  for (const [name, design] of Object.entries({ ...DESIGNS, ...MORE_DESIGNS })) {
    for (let k = 0; k < each; k++) {
      const r = new Random(seed + k);
      const spec = (k % 2 ? makeRareSpec : makeSpec)(r);
      const { fields } = resolveFields(extractFields(linesOf(design(spec, r), r, slips)));
      count(result, name, spec, fields);
    }
  }
  return result;
}

function count(result: Score, design: string, spec: Spec, fields: PlateFields): void {
  for (const name of NAMES) {
    const right = plain(fields[name]?.value) === plain(spec[name]);
    const sure = (fields[name]?.confidence ?? 0) >= SURE_FROM;
    result.all += 1;
    if (right) result.right += 1;
    if (sure) result.sure += 1;
    if (sure && !right)
      result.sureWrong.push(`${design} ${name}: ${plain(spec[name])} ${plain(fields[name]?.value)}`);
  }
}

describe("made-up plates of many designs", { timeout: 90_000 }, () => {
  it("reads every field where every character was read, flat or in perspective", () => {
    for (const skew of [0, 0.08]) {
      const { right, all, sureWrong } = score({ ...CLEAN, skew }, 14, 7000);
      expect(right).toBe(all);
      expect(sureWrong).toEqual([]);
    }
  }, 90_000);

  it("with one character in fifty misread: nine fields in ten, and sure of hardly a wrong one", () => {
    const { right, all, sure, sureWrong } = score(
      { confuse: 0.02, drop: 0, lose: 0.01, skew: 0.05 },
      14,
      9000,
    );
    expect(right / all).toBeGreaterThan(0.94);
    // No other reader is heard here: only what Max, Min and e bear out is sure.
    expect(sure / all).toBeGreaterThan(0.3);
    expect(sureWrong.length / sure).toBeLessThan(0.005);
  });
});

const anyText = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          "最大称量",
          "Max",
          "Min",
          "e=d=",
          "检定分度值",
          "15kg",
          "200g",
          "III",
          "编号",
          "型号",
          "ACS-30",
          ":",
          "/",
        ],
        ...[
          "某城明衡衡器有限公司",
          "2023.05",
          "称量范围",
          "0~30kg",
          " ",
          "No.",
          "准确度等级",
          "A0466117",
          "(",
          "0",
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);
const anyLine: fc.Arbitrary<TextLine> = fc
  .record({
    text: anyText,
    x: fc.integer({ min: -500, max: 4000 }),
    y: fc.integer({ min: -500, max: 4000 }),
    size: fc.integer({ min: 0, max: 90 }),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ text, x, y, size, score: s }) => line(text, x, y, { size, score: s }));
const anyLines = fc.array(anyLine, { maxLength: 25 });

describe("any text in any order", { timeout: 90_000 }, () => {
  it("never throws, and yields what the schema says", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        plateFieldsSchema.parse(resolveFields(extractFields(lines)).fields);
      }),
      { numRuns: 400 },
    );
  });

  it("never yields Min ≥ Max as sure, nor a range from it", () => {
    fc.assert(
      fc.property(anyLines, anyLines, (first, second) => {
        const looks = [first, second].map((lines) => ({
          plate: extractFields(lines),
          evidence: NO_EVIDENCE,
        })) as [Parameters<typeof mergePasses>[0], Parameters<typeof mergePasses>[1]];
        const both = mergePasses(...looks);
        const { fields } = resolveFields(both.plate, both.evidence);
        const { min, max } = fields;
        if (!min || !max) return;
        const upsideDownProbability = Math.min(...min.value.map(grams)) >= Math.max(...max.value.map(grams));
        if (upsideDownProbability)
          expect(min.confidence >= SURE_FROM && max.confidence >= SURE_FROM).toBe(false);
        if (upsideDownProbability) expect(fields.range).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("a calculated value is never sure", () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const field of Object.values(resolveFields(extractFields(lines)).fields)) {
          if (field?.calculated) expect(field.confidence).toBeLessThan(SURE_FROM);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("two looks", () => {
  /** A line found anew never has quite the same corners. */
  const look = (texts: string[], s: number, x = 100) => ({
    plate: extractFields(texts.map((t, i) => line(t, x, 100 + 40 * i, { score: s }))),
    evidence: { ...NO_EVIDENCE, strokes: null },
  });

  it("fill each other's gaps and take the surer reading", () => {
    const both = mergePasses(
      look(["编号:11112222", "Max 30kg"], 0.6),
      look(["编号:11113222", "Min 200g"], 0.99),
    );
    const { fields } = resolveFields(both.plate, both.evidence);
    expect(fields.serial?.value).toBe("11113222");
    expect(fields.max?.value).toEqual([{ value: 30, unit: "kg" }]);
    expect(fields.min?.value).toEqual([{ value: 200, unit: "g" }]);
  });

  it("agreeing make a value surer, disagreeing less sure", () => {
    const first = look(["编号:11112222"], 0.9);
    const alone = resolveFields(first.plate, first.evidence).fields.serial?.confidence ?? 0;
    const agreed = mergePasses(first, look(["编号:11112222"], 0.8, 101));
    const denied = mergePasses(first, look(["编号:11119222"], 0.8, 101));
    expect(resolveFields(agreed.plate, agreed.evidence).fields.serial?.confidence).toBeGreaterThan(alone);
    expect(resolveFields(denied.plate, denied.evidence).fields.serial?.confidence).toBeLessThan(alone);
  });

  it("that took the same line over say nothing for it", () => {
    const first = look(["编号:11112222"], 0.9);
    const alone = resolveFields(first.plate, first.evidence).fields.serial?.confidence;
    const same = mergePasses(first, look(["编号:11112222"], 0.9));
    expect(resolveFields(same.plate, same.evidence).fields.serial?.confidence).toBe(alone);
  });
});

describe("what is no scale's plate", () => {
  const kind = (texts: string[]) => {
    const plate = extractFields(texts.map((t, i) => line(t, 100, 100 + 40 * i)));
    return unfitness(plate.texts, resolveFields(plate).fields, plate.labelled);
  };

  it.each([
    [["称重显示控制器", "型号:XK3190-A12", "编号:20231234"], "not-a-scale"],
    [["WEIGHING INDICATOR", "Model: XK3190"], "not-a-scale"],
    [["定量包装秤", "等级:X(1)", "编号:20231234"], "not-a-scale"],
    [["检重秤", "准确度等级 0.5", "型号:ABC-1"], "not-a-scale"],
    [["营业时间 早八点到晚六点", "欢迎光临本店", "请勿吸烟"], "not-a-scale"],
    [["abc"], "no-text"],
    [["e:"], "no-text"],
    [["d ="], "no-text"],
    [["电子秤", "型号:ACS-30", "Max 30kg", "Min 200g", "e=10g"], null],
    [["台秤", "型号:XK3136T1", "最大秤量", "最小秤量"], null],
    [["汽车衡", "型号:SCS-60", "Max 60t", "Min 400kg", "e=20kg", "配XK3190仪表"], null],
  ])("%j: %s", (texts, expected) => {
    expect(kind(texts)).toBe(expected);
  });
});
