import { describe, expect, it } from "vitest";
import type { Clickable, Control } from "../../../../src/core/snapshot/types.js";
import { type FramePlan, field, press } from "../snapshots.js";
import { caseOf, HELD, MINE, SCALE } from "./case-of.js";
import { form, lookAt } from "./scenes.js";

describe("parts of the form that are out of sight", () => {
  const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
  const { 型号规格: model, 准确度等级: accuracyClass, ...inSight } = HELD;
  const shut = (value: string, more: Partial<Control> = {}) => ({
    value,
    visible: false,
    opener: "head",
    ...more,
  });
  const head = (more: Partial<Clickable> = {}) => ({
    press: [press("计量信息", [], { layer: "d", key: "head", role: "tab", ...more })],
  });
  const open = ["open-section", "计量信息"];
  const rows: [
    what: string,
    fields: Parameters<typeof form>[0],
    said: (string | undefined)[],
    more?: FramePlan,
  ][] = [
    ["fields in it are empty", { 型号规格: shut(""), 准确度等级: shut("") }, open],
    [
      "a field in it holds another value",
      { 型号规格: shut("ACS-15"), 准确度等级: shut(accuracyClass) },
      open,
    ],
    [
      "all in it are filled",
      { 型号规格: shut(model), 准确度等级: shut(accuracyClass) },
      ["submit-form", "确定"],
    ],
    [
      "an optional one in it is empty",
      { 型号规格: shut(model), 有效期至: shut("") },
      ["submit-form", "确定"],
    ],
    ["the page asks for an optional one in it", { 有效期至: shut("", { required: true }) }, open],
    ["the page asks for one in it that nobody knows", { 备案号码: shut("", { required: true }) }, open],
    ["what is in sight comes first", { 生产厂家: "", 型号规格: shut("") }, ["complete-form", "生产厂家"]],
    [
      "another form beside this one",
      { 出厂编号: HELD.出厂编号, 型号规格: shut("") },
      ["submit-form", "确定"],
      {
        controls: [field("器具名称", { layer: "d", ...shut("") })],
      },
    ],
    ["nothing that opens it", { 型号规格: shut("", { opener: undefined }) }, ["submit-form", "确定"], {}],
  ];
  it.each(rows)("%s", (_what, fields, said, more = head()) => {
    const plan = more.press ? more : { ...head(), ...more };
    const { guidance } = lookAt(form({ ...inSight, ...fields }, plan), at, SCALE);
    const { substep, sentence } = guidance.now;
    expect([substep, sentence.values.button ?? sentence.values.fields]).toEqual(said);
  });

  it("leads on to the next tab whose fields are not there yet, and not back", () => {
    const tabs = (shown: number): FramePlan => ({
      press: ["基本信息", "计量信息"].map((text, index) =>
        press(text, [], { layer: "d", role: "tab", open: index === shown }),
      ),
    });
    const said = (shown: number) => lookAt(form(inSight, tabs(shown)), at, SCALE).guidance.now;
    expect(said(0)).toMatchObject({ substep: "open-section", sentence: { values: { button: "计量信息" } } });
    expect(said(1).substep).toBe("submit-form");
  });

  it("two fields in sight are still the form", () => {
    const fields = { 出厂编号: MINE, 生产厂家: "", 型号规格: shut(""), 准确度等级: shut("") };
    const { guidance } = lookAt(form(fields, head()), at, SCALE);
    expect(guidance.now).toMatchObject({ substep: "complete-form", open: [{ field: "manufacturer" }] });
  });
});
