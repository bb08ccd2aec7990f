import { describe, expect, it } from "vitest";
import json from "../../../assets/guides/e-cqs.json" with { type: "json" };
import { parsePack } from "../../../src/core/guide/parse.js";

describe("the shipped pack", () => {
  it("is whole", () => {
    const parsed = parsePack(json);
    expect(parsed.ok ? [] : parsed.problems).toEqual([]);
  });
});
