import { expect, it } from "vitest";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import { PACK } from "../procedure/snapshots.js";
import { controlFor, frame, own, page } from "./forms.js";

/** What is found for a field where another box stands in its place. */
const instead = (field: string, label: string) => {
  const specs = PACK.forms.instrument;
  const controls = specs.map((spec) => {
    const control = controlFor(spec);
    return spec.field === field ? { ...control, labels: [{ text: label, source: "for" as const }] } : control;
  });
  const found = matchForm([page(frame(controls))], specs, own);
  expect(found.filter(({ outcome }) => outcome === "match").length).toBeGreaterThan(specs.length - 2);
  return found.find((one) => one.field === field)?.outcome;
};

it.each(["最大秤量", "最小秤量（kg）", "检定分度值e", "秤量上限", "最大量程"])(
  "a box for %s where the measuring range would stand takes no range",
  (label) => expect(instead("range", label)).toBe("missing"),
);

it.each([
  ["place", "使用部门"],
  ["place", "使用科室"],
  ["manufacturer", "生产批次"],
  ["name", "器具状况"],
])("free text for the %s does not go into %s", (field, label) => {
  expect(instead(field, label)).toBe("missing");
});

it("a label changed altogether is known by its place and its head", () => {
  expect(instead("name", "物项称谓")).toBe("match");
});
