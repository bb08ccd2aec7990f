import { expect, it } from "vitest";
import { hiddenForm } from "../../../src/core/autofill/closed-form-sections.js";
import { dialog, type FramePlan, field, PACK, page, press } from "../procedure/snapshots.js";

const SPECS = PACK.forms.instrument;
const head = press("基本信息", [], { layer: "d" });
const shut = (label: string) => field(label, { layer: "d", visible: false, opener: head.key });
const plan = (labels: readonly string[], more: FramePlan = {}): FramePlan => ({
  layers: [dialog("器具新增", "d")],
  controls: labels.map(shut),
  press: [head],
  ...more,
});

it.each<[string, FramePlan, boolean]>([
  ["three of its fields behind a fold of a dialog", plan(["型号规格", "出厂编号", "生产厂家"]), true],
  ["two are too few to be a form", plan(["型号规格", "出厂编号"]), false],
  ["fields that nobody knows", plan(["甲", "乙", "丙"]), false],
  [
    "a fold whose head cannot be pressed",
    plan(["型号规格", "出厂编号", "生产厂家"], { press: [press("关闭", [], { layer: "d" })] }),
    false,
  ],
  [
    "a fold of the page itself",
    {
      controls: ["型号规格", "出厂编号", "生产厂家"].map((label) =>
        field(label, { visible: false, opener: head.key }),
      ),
      press: [head],
    },
    false,
  ],
])("a form out of sight: %s", (_what, scene, isThere) => {
  const found = hiddenForm(page(scene), SPECS);
  expect(found?.head.key).toBe(isThere ? head.key : undefined);
});
