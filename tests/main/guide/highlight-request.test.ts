import { expect, it } from "vitest";
import type { Guidance } from "../../../src/core/procedure/guidance/guidance.js";
import { HighlightPresenter } from "../../../src/main/guide/highlight-presenter.js";
import { highlightOf } from "../../../src/main/guide/highlight-request.js";
import type { HighlightRequest } from "../../../src/portal-driver/index.js";
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
  target: { outcome: "found", refs: [{ frame: "f", key: "k" }] as never, submit: false, day: null },
});

it("points at the form to be filled by the wizard's own button only when asked, and not to press it", () => {
  const request = (substep: Guidance["now"]["substep"], asked: boolean) =>
    highlightOf(guidance(substep), step, 5, "zh-CN", asked, asked);
  expect(request("fill-form", false)).toBe("clear");
  expect(request("fill-form", true)).toMatchObject({ message: "要填的表在这里" });
  expect(request("complete-form", false)).toMatchObject({ message: "点这里" });
});

it("tells the day that a box for a date takes, since its calendar may be open", () => {
  const request = (day: string | null) => {
    const own = guidance("complete-form");
    return highlightOf({ ...own, target: { ...own.target, day } }, step, 5, "zh-CN", false, false);
  };
  expect(request("2024-03-05")).toMatchObject({ day: "2024-03-05" });
  expect(request(null)).not.toHaveProperty("day");
});

it("goes on showing the form it was asked for until something else is to be done", async () => {
  const shown: (HighlightRequest | "clear")[] = [];
  const presenter = new HighlightPresenter(async () => ({
    highlight: async (request) => void shown.push(request),
    clearHighlight: async () => void shown.push("clear"),
  }));
  const look = (substep: Guidance["now"]["substep"], again = false) =>
    presenter.point(guidance(substep), step, 5, "zh-CN", again);
  await look("fill-form");
  await look("fill-form", true);
  // The page changed, and was looked at again by itself: nothing jumps.
  await look("fill-form");
  await look("submit-form");
  await look("fill-form");
  const form = { message: "要填的表在这里" };
  expect(shown).toMatchObject(["clear", { ...form, again: true }, { ...form, again: false }, {}, "clear"]);
});
