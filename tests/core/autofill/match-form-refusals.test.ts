import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Control } from "../../../src/core/snapshot/types.js";
import { control, LEDGER } from "./forms.js";
import { form, keys, match, truth } from "./match-ledger.js";

describe("never a wrong assignment", () => {
  const space = fc.constantFrom("", " ", "\u00a0", "\u3000", "  ");
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
  const noisy = (label: string) =>
    fc
      .tuple(
        fc.constantFrom("", "*", "＊ ", "★", "1、", "（3）", "请输入"),
        fc.array(space, { minLength: label.length, maxLength: label.length }),
        fc.constantFrom("", "：", ":", " *", "（必填）", "[选填]", "："),
        fc.boolean(),
      )
      .map(
        ([before, gaps, after, full]) =>
          before +
          [...(full ? wide(label) : label)].map((char, i) => char + (gaps[i] ?? "")).join("") +
          after,
      );
  const distractors = fc.subarray([
    "检定证书编号",
    "联系人",
    "联系电话",
    "备注",
    "型式批准编号",
    "使用单位名称",
    "器具状态",
    "维修厂家",
    "单价",
    "三级目录",
  ]);

  it("whatever noise, order, doubles and strangers", () => {
    fc.assert(
      fc.property(
        fc.tuple(...LEDGER.map((spec) => fc.constantFrom(...spec.labels).chain(noisy))),
        fc.shuffledSubarray(LEDGER.map((_, index) => index)),
        fc.subarray(
          LEDGER.map((_, index) => index),
          { maxLength: 3 },
        ),
        distractors,
        fc.boolean(),
        (labels, order, doubled, strange, stranger) => {
          const controls = form().map((one, index) => ({
            ...one,
            labels: [{ text: labels[index] ?? "", source: "item" as const }],
          }));
          const meant = new Map(
            controls.flatMap((one, index) => [
              [one.key, LEDGER[index]?.field],
              [`double${index}`, LEDGER[index]?.field],
            ]),
          );
          const shown = order.map((index) => controls[index] as Control);
          const doubles = doubled.map((index) => ({
            ...(controls[index] as Control),
            key: `double${index}`,
          }));
          const others = strange.map((label) => control(label));
          const all = stranger ? [...others, ...shown, ...doubles] : [...shown, ...doubles, ...others];
          for (const answer of match(all)) {
            if (answer.outcome !== "match") continue;
            expect(meant.get(answer.ref.key)).toBe(answer.field);
            // A double of a shown control leaves no choice but to refuse.
            const index = LEDGER.findIndex(({ field }) => field === answer.field);
            if (order.includes(index)) expect(doubled).not.toContain(index);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds every field however its label is decorated", () => {
    fc.assert(
      fc.property(fc.tuple(...LEDGER.map((spec) => noisy(spec.labels[0] ?? ""))), (labels) => {
        const controls = form().map((one, index) => ({
          ...one,
          labels: [{ text: labels[index] ?? "", source: "item" as const }],
        }));
        expect(keys(match(controls))).toEqual(truth(controls));
      }),
      { numRuns: 100 },
    );
  });

  it("no control is given to two fields", () => {
    const labels = LEDGER.flatMap((spec) => spec.labels);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...labels, "数量和用途", "地点", "编号"), { maxLength: 25 }),
        (shown) => {
          const taken = match(shown.map((label) => control(label)))
            .filter((answer) => answer.outcome === "match")
            .map((answer) => answer.ref.key);
          expect(new Set(taken).size).toBe(taken.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
