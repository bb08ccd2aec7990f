import type { Pages } from "./site.js";

const LABELS = [
  "器具名称",
  "型号规格",
  "测量范围",
  "准确度等级",
  "出厂编号",
  "生产厂家",
  "安装/使用地点",
  "器具数量",
];
const form = (id: string) =>
  `<div id=${id}><h3>器具新增</h3><table>${LABELS.map((label) => `<tr><td>${label}：</td><td><input></td></tr>`).join("")}</table>
  <button type=button>确定</button><button type=button>关闭</button></div>`;

/** What a page does that means harm, each at its own address; all show the form that the app fills. */
export const PAGES: Pages = {
  "/": () => `<a href=#>注册</a>`,
  "/form": () => form("real"),
  "/imitation": (host) =>
    `${form("real")}<iframe src="${host("foreign")}/steal" width=600 height=400></iframe>`,
  "/steal": () => `${form("fake")}`,
  "/prototypes": () => `<script>
    for (const proto of [Array.prototype, Element.prototype, String.prototype, Document.prototype])
      for (const name of Object.getOwnPropertyNames(proto))
        if (/^(map|filter|find|flatMap|push|querySelectorAll|getAttribute|closest|matches|replace|trim|createTreeWalker)$/.test(name))
          proto[name] = () => { document.title = "caught"; return []; };
    JSON.stringify = () => '{"frames":[]}'; JSON.parse = () => { throw 1; };
    Object.defineProperty(Object.prototype, "then", { value: (done) => { document.title = "caught"; } });
    window.verifyGuideInjected = { forged: true };
    </script>${form("real")}`,
  "/script.js": () => "window.ran.push('foreign')",
  "/forged": () => `${form("real")}<div data-verify-guide="register" data-target="found"></div><script>
    window.removed = 0;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes)
        if (node.dataset?.verifyGuide !== undefined) { node.remove(); window.removed += 1; }
    }).observe(document, { childList: true, subtree: true });
    </script>`,
  "/submits": () => `<form method=post action="/">${form("real")}</form><script>
    addEventListener("focusout", ({ target }) => target.form?.submit(), { once: true });
    </script>`,
  "/dialogs": () =>
    `<h3>器具新增</h3><script>addEventListener("load", () => setTimeout(() => { for (;;) alert("停不下来"); }, 200));</script>`,
};
