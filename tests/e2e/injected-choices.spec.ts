import type { PopupView } from "../../src/injected/popup/popup.js";
import { expect, test } from "../support/injected/fixture.js";

test("choices drawn as buttons or links beside a label are a question as long as one of them is drawn as chosen", async ({
  desk,
}) => {
  await desk.open("spa.html");
  await desk.page.evaluate(() => {
    const style =
      "a,button,li{cursor:pointer;margin:4px;display:inline-block}.active,.on{background:#06c;color:#fff}";
    const line = (label: string, choices: string) =>
      `<tr><td>${label}</td><td><div class="seg">${choices}</div></td></tr>`;
    document.body.innerHTML = `<style>${style}</style>
      <div class="tabs"><span>类型</span><div><a class="active">企业注册</a><a>个人注册</a></div></div>
      <table>${[
        line("单位性质：", `<a class="active">法人企业</a><a>非法人企业</a>`),
        line("是否集贸市场", `<button type="button">是</button><button type="button" class="on">否</button>`),
        line("两个都选", `<a class="active">甲</a><a class="active">乙</a>`),
        line("都没选", `<a>甲</a><a>乙</a>`),
        line("看不出", `<a class="current">甲</a><a>乙</a>`),
        line("还有别的", `<a class="active">甲</a><a>乙</a><input>`),
      ].join("")}</table>
      <p>以下是说明文字，很长很长，不是哪一个选项的名称，不是<span class="x"><a class="active">这里</a><a>那里</a></span></p>`;
    for (const face of document.querySelectorAll(".seg a, .seg button"))
      face.addEventListener("click", () => {
        for (const other of face.parentElement?.children ?? []) other.className = "";
        face.className = "active";
      });
  });
  const questions = async () =>
    (await desk.snapshot()).controls
      .filter(({ kind }) => kind === "radio")
      .map(({ labels, value, options }) => [labels[0]?.text, value, options?.map(({ text }) => text)]);
  expect(await questions()).toEqual([
    ["单位性质：", "法人企业", ["法人企业", "非法人企业"]],
    ["是否集贸市场", "否", ["是", "否"]],
  ]);
  // They can be pressed as before, and what is drawn tells what is chosen now.
  expect((await desk.snapshot()).clickables.map(({ text }) => text)).toEqual(
    expect.arrayContaining(["企业注册", "法人企业", "非法人企业", "是", "否"]),
  );
  await desk.page.locator("text=非法人企业").click();
  expect((await questions())[0]).toEqual(["单位性质：", "非法人企业", ["法人企业", "非法人企业"]]);
});

test("a list whose middle the edge of its dialog cuts off is open", async ({ desk }) => {
  await desk.open("pictures.html");
  await desk.page.setContent(`<style>dl { position: absolute; top: 30px; left: 0; margin: 0; background: #fff; z-index: 9 }</style>
    <div style="position: relative; width: 400px; height: 160px; overflow: auto; background: #eee">
      <div style="height: 115px"></div>
      <table><tr><td>送检方式</td><td><div style="position: relative; width: 200px"><input role="combobox" readonly>
        <dl hidden>${["请选择", "上门检定", "送检", "现场检定"].map((text) => `<dd style="height: 40px; margin: 0">${text}</dd>`).join("")}</dl>
      </div></td></tr></table>
    </div>
    <script>document.querySelector("input").onclick = () => { document.querySelector("dl").hidden = false }</script>`);
  const { key } = await desk.control("送检方式");
  await desk.ask({ op: "popup-mark" });
  await desk.at({ op: "control", key }).click();
  const { open, options } = await desk.ask<PopupView>({ op: "options", key });
  expect([open, ...options.map(({ text }) => text)]).toEqual([
    true,
    "请选择",
    "上门检定",
    "送检",
    "现场检定",
  ]);
});
