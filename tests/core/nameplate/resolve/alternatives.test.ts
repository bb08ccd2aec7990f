import { describe, expect, it } from "vitest";
import { extractFields } from "../../../../src/core/nameplate/extract/extract-fields.js";
import { SURE_FROM } from "../../../../src/core/nameplate/model/reading.js";
import { straysIn } from "../../../../src/core/nameplate/resolve/alternatives.js";
import { NO_EVIDENCE } from "../../../../src/core/nameplate/resolve/evidence.js";
import { resolveFields } from "../../../../src/core/nameplate/resolve/resolve-fields.js";
import { line } from "../lines.js";

/** A plate's model that all readers agree on. */
const modelOf = (model: string, score = 0.995) => {
  const agreed = { again: { model }, second: { model } };
  return resolveFields(extractFields([line(`型号:${model}`, 100, 100, { score })]), {
    ...NO_EVIDENCE,
    ...agreed,
  }).fields.model;
};

describe("look-alikes that stand alone among the other kind", () => {
  it.each([
    ["D5-15K", [1, 0]],
    ["ACS-B15", [4]],
    ["TCS-3O0", [5]],
    ["ACS-30", []],
    ["TCS-150B3", [7]],
    ["TCS-150E3", []],
    ["LP-15R", []],
    ["DW-6", []],
    ["YT-6001", []],
  ])("in %s", (text, places) => {
    expect(straysIn(text)).toEqual(places);
  });
});

describe("a model that may be another", () => {
  it("is never sure, and offered both ways", () => {
    expect(modelOf("D5-15K")?.confidence).toBeLessThan(SURE_FROM);
    expect(modelOf("D5-15K")?.alternatives).toContain("DS-15K");
    expect(modelOf("DS-15K")?.confidence).toBeGreaterThanOrEqual(SURE_FROM);
  });

  it("is not sure where a look-alike was hardly read, though every reader says the same", () => {
    expect(modelOf("TC-602", 0.6)?.confidence).toBeLessThan(SURE_FROM);
    expect(modelOf("TC-647", 0.6)?.confidence).toBeGreaterThanOrEqual(SURE_FROM);
  });
});
