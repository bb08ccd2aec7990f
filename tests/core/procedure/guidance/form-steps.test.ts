import { expect, it } from "vitest";
import type { FramePlan } from "../snapshots.js";
import { caseOf, MINE, SCALE } from "./case-of.js";
import { form, lookAt, seen } from "./scenes.js";

const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });

/** A part of the ledger's form with what goes on from it, or hands it in. */
const part = (fields: Record<string, string>, ...words: string[]): FramePlan => {
  const plan = form(fields);
  const [button] = plan.press ?? [];
  return { ...plan, press: words.map((text) => ({ ...button, key: text, text })) as FramePlan["press"] };
};

const NAMEPLATE = {
  型号规格: "ACS-30",
  出厂编号: MINE,
  准确度等级: "III",
  生产厂家: "某衡器厂",
  测量范围: "",
};

it.each<[what: string, words: string[], button: string]>([
  ["a part that another follows is left by its own button", ["关闭", "上一步", "下一步"], "下一步"],
  ["the last part is handed in, whatever leads on", ["关闭", "下一步", "确定"], "确定"],
])("%s", (_what, words, button) => {
  const { guidance, snapshot } = lookAt(part({ ...NAMEPLATE, 测量范围: "200g—30kg" }, ...words), at, SCALE);
  expect(seen(guidance, snapshot)).toEqual({ substep: "submit-form", at: [button], outcome: "found" });
  expect(guidance.now.sentence.values.button).toBe(button);
});

it("a form asks for a scale where none is chosen, and for nothing while it is filled", () => {
  const empty = form({ ...NAMEPLATE, 出厂编号: "" });
  expect(lookAt(empty, caseOf([])).guidance.now).toMatchObject({
    substep: "needs-scale",
    action: "choose-scale",
  });
  const filling = lookAt(empty, at, SCALE, { filling: true });
  expect(filling.guidance.now).toMatchObject({ substep: "filling", action: "none", open: [] });
});
