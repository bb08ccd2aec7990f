import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { looksOfPractice, MADE_FROM, STEP_PICTURES } from "../../../scripts/step-pictures/source.js";
import { STEP_IDS } from "../../../src/core/procedure/pack/steps.js";

it("every step has a picture of its place, as the practice portal looks now", () => {
  expect(STEP_IDS.filter((id) => !existsSync(join(STEP_PICTURES, `${id}.webp`)))).toEqual([]);
  expect(
    JSON.parse(readFileSync(MADE_FROM, "utf8")).practicePortal,
    "the practice portal's looks have changed: run `npm run step-pictures`",
  ).toBe(looksOfPractice());
});
