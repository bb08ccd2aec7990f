import { expect, it } from "vitest";
import type { Guidance } from "../../../src/core/procedure/guidance/guidance.js";
import { highlightOf } from "../../../src/main/guide/highlight-request.js";
import { PACK } from "../../core/procedure/snapshots.js";

const step = PACK.steps.find(({ id }) => id === "add-instrument");
if (!step) throw new Error("the pack has no such step");

const guidance = (substep: Guidance["now"]["substep"]): Guidance => ({
  now: {
    step: "add-instrument",
    substep,
    sentence: { key: substep, values: {} },
    action: "fill",
    target: { outcome: "found", count: 1 },
    open: [],
    said: null,
    dialog: null,
    warnings: [],
    reservation: null,
  },
  target: { outcome: "found", refs: [{ frame: "f", key: "k" }] as never, submit: false },
});

it("points at the form to be filled by the wizard's own button only when asked, and not to press it", () => {
  const request = (substep: Guidance["now"]["substep"], again: boolean) =>
    highlightOf(guidance(substep), step, 5, "zh-CN", again);
  expect(request("fill-form", false)).toBe("clear");
  expect(request("fill-form", true)).toMatchObject({ message: "要填的表在这里" });
  expect(request("complete-form", false)).toMatchObject({ message: "点这里" });
});
