import { expect, test } from "../support/injected/fixture.js";
import { guidanceFor } from "../support/injected/guided.js";

test.describe("a form of which only a part is in sight", () => {
  const VALUES = {
    name: "电子秤",
    model: "ACS-30",
    serial: "J21-92707",
    range: "200g—30kg",
    accuracyClass: "III",
  };
  const LABELS: Record<string, string> = {
    器具名称: VALUES.name,
    型号规格: VALUES.model,
    出厂编号: VALUES.serial,
    测量范围: VALUES.range,
    准确度等级: VALUES.accuracyClass,
  };
  const SUBMIT = { substep: "submit-form", button: "确定" };
  for (const kind of ["tabs", "named", "items", "folds", "late"])
    test(`the rest is pointed at once this part is filled: ${kind}`, async ({ desk }) => {
      await desk.open(`sections.html?${kind}`);
      const before = new Set<string>();
      const said = async () => {
        const snapshot = await desk.whole();
        const { now, target } = guidanceFor(snapshot, VALUES, before);
        const keys = target.refs.map(({ key }) => key);
        const button = snapshot.frames[0]?.clickables.find(({ key }) => keys.includes(key));
        return { substep: now.substep, fields: now.sentence.values.fields, button: button?.text };
      };
      const boxOf = (name: string) =>
        desk.page.locator(
          `label:has-text("${name}") input, :text-is("${name}") + p input, :text-is("${name}") + td input`,
        );
      const fill = async () => {
        for (const [name, value] of Object.entries(LABELS)) {
          const box = boxOf(name);
          if (await box.isVisible()) await box.fill(value);
        }
      };
      expect(await said()).toMatchObject({ substep: "fill-form" });
      await fill();
      expect(await said()).toEqual({
        substep: "open-section",
        fields: "测量范围、准确度等级",
        button: "计量信息",
      });
      await desk.page.getByText("计量信息").click();
      // With the first part still in sight the form is filled in half.
      expect((await said()).substep).toBe(kind === "folds" ? "complete-form" : "fill-form");
      await fill();
      expect(await said()).toMatchObject(SUBMIT);
      if (kind === "late") return;
      await desk.page.getByText("附件").click();
      // From a part without any of them the way is still known.
      expect(await said()).toMatchObject(SUBMIT);
      await boxOf("测量范围").evaluate((box) => {
        (box as HTMLInputElement).value = "";
      });
      expect((await said()).substep).toBe(kind === "folds" ? "complete-form" : "open-section");
    });
});

test("heads of an accordion are pressed as a whole, also with tools in them or without a pointer", async ({
  desk,
}) => {
  await desk.open("accordion.html");
  const { clickables } = await desk.snapshot();
  expect(clickables.map(({ text }) => text)).toEqual([
    "行政审批",
    "质量监督",
    "认证认可",
    "标准管理",
    "质量监督业务",
    "行政审批业务",
    "计量监督",
    "更多",
  ]);
  expect(clickables.filter(({ current }) => current).map(({ text }) => text)).toEqual([
    "质量监督业务",
    "计量监督",
  ]);
});

test("a box in a see-through layer over the whole window is a dialog, whatever their names", async ({
  desk,
}) => {
  const layersOf = async (look: string) => {
    await desk.open(`backdrop.html?${look}`);
    const { layers, clickables } = await desk.snapshot();
    const kindOf = (id: string | undefined) => layers.find((layer) => layer.id === id)?.kind;
    return [
      layers.map(({ kind, text = "" }) => [kind, text]),
      clickables.map(({ text, layer }) => [text, kindOf(layer)]),
    ];
  };
  const box = "确定要提交预约申请吗？ 确定 取消";
  const asked = [
    [
      ["page", ""],
      ["mask", ""],
      ["dialog", box],
    ],
    [
      ["新增", "page"],
      ["确定", "dialog"],
      ["取消", "dialog"],
    ],
  ];
  expect(await layersOf("")).toEqual(asked);
  expect(await layersOf("clear")).toEqual(asked);
  for (const look of ["toast", "page"]) {
    const [layers] = await layersOf(look);
    expect(layers).toEqual([["page", ""]]);
  }
});

test("columns that stay in place while a table scrolls are no box over the page", async ({ desk }) => {
  const rows = (cells: string) => `<tr>${cells}</tr>`.repeat(8);
  const table = (cells: string) => `<table>${rows(cells)}</table>`;
  const box = "position:absolute;top:0;left:0;z-index:1;width:200px;background:#fff";
  const cells = "<td width=180><input type=checkbox> 17</td>";
  const drawn = async (over: string) => {
    await desk.show(
      `<style>td { height: 40px }</style><div style="position:relative">
      ${table(`${cells}<td width=300>电子秤`)}<div style="${box}">${over}</div></div>`,
    );
    return (await desk.snapshot()).layers.map(({ kind }) => kind);
  };
  expect(await drawn(table(cells))).toEqual(["page"]);
  expect(await drawn(`<p>请选择</p>${table(cells)}`)).toEqual(["page", "dialog"]);
});

for (const kind of ["masked", "bare"])
  test(`a tree that the user opened in a layer around the form's frame: what to choose there, ${kind}`, async ({
    desk,
  }) => {
    await desk.open(`tree-over-form.html?${kind}`);
    const values = {
      ...{ name: "电子秤", model: "ACS-30", serial: "17", accuracyClass: "III", manufacturer: "某衡器厂" },
      ...{ range: "200g-30kg", quantity: "1", category: "非自动衡器" },
    };
    const said = async () => {
      const snapshot = await desk.whole();
      const { now, target } = guidanceFor(snapshot, values);
      const at = snapshot.frames.flatMap(({ id, clickables }) =>
        clickables.filter(({ key }) => target.refs.some((ref) => ref.key === key && ref.frame === id)),
      );
      return [now.substep, now.sentence.values.label, ...at.map(({ text }) => text)];
    };
    expect((await said())[0]).toBe("complete-form");
    await desk.page.frameLocator("iframe").locator("#kind").click();
    expect(await said()).toEqual(["choose-value", "一级目录", "非自动衡器"]);
  });
