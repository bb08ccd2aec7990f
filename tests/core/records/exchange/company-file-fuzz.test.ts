import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseCompanyFile, writeCompanyFile } from "../../../../src/core/records/exchange/company-file.js";
import { dice } from "../../../support/dice.js";
import { COUNTIES } from "../../../support/store/forms.js";

const GOOD = readFileSync("assets/samples/company.json", "utf8").replace(
  '"instruments": []',
  '"instruments": [{"serial": "A1", "validUntil": "2026-04-30", "region": "南湖区", "status": "待检定"}]',
);
const STRANGE = ["null", "[]", "{}", "1e999", '"\\u0000"', '"__proto__"', "-1", "true", '""', "[[[[]]]]"];

it("tells what is wrong with a mutated company file, or reads it right (1,000 seeded)", () => {
  const roll = dice(5);
  const outcomes = { read: 0, refused: 0 };
  for (let run = 0; run < 1000; run++) {
    const at = roll(GOOD.length);
    const with_ = [STRANGE[roll(STRANGE.length)], String.fromCharCode(roll(0x3000)), ""][roll(3)] ?? "";
    const text = `${GOOD.slice(0, at)}${with_}${GOOD.slice(at + roll(6))}`;
    const file = parseCompanyFile(text, COUNTIES);
    if (file.ok) {
      outcomes.read += 1;
      // What was taken can be given away and taken again.
      expect(parseCompanyFile(writeCompanyFile(file.company, file.instruments), COUNTIES)).toEqual(file);
    } else {
      outcomes.refused += 1;
      expect(file.problems.length).toBeGreaterThan(0);
      for (const { key } of file.problems) expect(key).toMatch(/^[a-z-]+$/);
    }
  }
  expect(outcomes.read).toBeGreaterThan(50);
  expect(outcomes.refused).toBeGreaterThan(500);
});
