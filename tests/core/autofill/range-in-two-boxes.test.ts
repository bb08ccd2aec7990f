import { expect, it } from "vitest";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import { PACK } from "../procedure/snapshots.js";
import { controlFor, frame, own, page } from "./forms.js";

it.each(["最大秤量", "最小秤量（kg）", "检定分度值e", "秤量上限", "最大量程"])(
  "a box for %s where the measuring range would stand takes no range",
  (label) => {
    const specs = PACK.forms.instrument;
    const controls = specs.map((spec) => {
      const control = controlFor(spec);
      return spec.field === "range"
        ? { ...control, labels: [{ text: label, source: "for" as const }] }
        : control;
    });
    const found = matchForm([page(frame(controls))], specs, own);
    expect(found.find(({ field }) => field === "range")?.outcome).toBe("missing");
    expect(found.find(({ field }) => field === "model")?.outcome).toBe("match");
  },
);
