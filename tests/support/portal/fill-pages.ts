import type { Pages } from "./site.js";
import { form, row } from "./widgets.js";

const TEXTS = form(
  row("型 号 规 格", "<input name=model>"),
  row("出厂编号", "<input name=serial>"),
  row("生产厂家", "<input name=maker>"),
  row("器具用途", "<select name=purpose><option value=''>请选择<option>贸易结算<option>安全防护</select>"),
);
/** Keeps count of what reaches the page, for all to see in the document's title. */
const COUNTS = `<script>
  const count = { input: 0, submit: 0, press: 0 };
  for (const kind of ["input", "submit"]) addEventListener(kind, (event) => {
    count[kind]++; if (kind === "submit") event.preventDefault(); document.title = JSON.stringify(count);
  }, true);
</script>`;

/** A form in every way a page may make filling hard, each at its own address. */
export const FILL_PAGES: Pages = {
  "/plain": () => COUNTS + TEXTS,
  "/held": () => TEXTS.replace("name=serial", "name=serial value=OLD-1"),
  "/rewritten": () =>
    form(
      row("购置时间", `<input name=bought value=2024/05/01 onchange="value = value.replaceAll('/', '-')">`),
    ),
  "/preselected": () =>
    form(
      row("企业名称", "<input name=name value=旧名称>"),
      row("企业类型", "<select name=type><option>公司<option>个体工商户</select>"),
      row(
        "组织类型",
        "<label><input type=radio name=org value=a checked>法人企业</label><label><input type=radio name=org value=b>非法人企业</label>",
      ),
      row("联系电话", "<input name=phone>"),
    ),
  "/unchosen": () =>
    form(
      row(
        "组织类型",
        "<label><input type=radio name=org value=a>法人企业</label><label><input type=radio name=org value=b>非法人企业</label>",
      ),
      row("联系电话", "<input name=phone>"),
    ),
  "/keys": () => `${TEXTS}<script>
    // As EasyUI's boxes do: a value no key told of is put back when the box is left.
    for (const box of document.querySelectorAll("input")) {
      let known = "";
      box.addEventListener("keyup", () => { known = box.value; });
      box.addEventListener("blur", () => { box.value = known; });
    }
  </script>`,
  "/redrawn": () => `${TEXTS}<script>
    addEventListener("change", ({ target }) => {
      const values = [...document.querySelectorAll("input,select")].map((one) => one.value);
      setTimeout(() => {
        const table = document.querySelector("table");
        table.replaceWith(table.cloneNode(true));
        document.querySelectorAll("input,select").forEach((one, i) => { one.value = values[i]; });
      }, 30);
    });
  </script>`,
  // Each press puts another box in the place of the one pressed.
  "/redrawn-on-press": () => `${TEXTS}<script>
    addEventListener("click", ({ target }) => {
      if (target.localName === "input") target.replaceWith(target.cloneNode(true));
    });
  </script>`,
  // A choice sends the page to the server, which gives it back with what was typed.
  "/postback": () => `${form(
    row("器具用途", "<select name=purpose><option value=''>请选择<option>贸易结算<option>安全防护</select>"),
    row("型号规格", "<input name=model>"),
    row("出厂编号", "<input name=serial>"),
    row("生产厂家", "<input name=maker>"),
  )}<script>
    const boxes = [...document.querySelectorAll("input,select")];
    JSON.parse(sessionStorage.kept ?? "[]").forEach((value, i) => { boxes[i].value = value; });
    addEventListener("change", ({ target }) => {
      if (target.name !== "purpose") return;
      sessionStorage.kept = JSON.stringify(boxes.map(({ value }) => value));
      setTimeout(() => location.reload(), 20);
    });
  </script>`,
  // Boxes are plain until the page's late script makes widgets of them: typed text is lost, one becomes a list.
  "/dressed-late":
    () => `${TEXTS.replace(/<select name=purpose>.*?<.select>/, "<input name=purpose>")}<script>
    const dress = (old) => {
      const box = document.createElement("span"), list = old.name === "purpose";
      box.className = list ? "textbox combo" : "textbox";
      box.innerHTML = "<input" + (list ? " readonly><span class=combo-arrow style='display:inline-block;width:18px;height:18px'></span>" : ">");
      old.style.display = "none"; old.after(box);
      if (!list) return;
      const panel = document.createElement("div");
      panel.className = "panel combo-p"; panel.style = "position:absolute;background:#fff;display:none";
      for (const text of ["贸易结算", "安全防护"]) {
        const item = document.createElement("div");
        item.className = "combobox-item"; item.textContent = text;
        item.onclick = () => { box.firstChild.value = text; panel.style.display = "none"; };
        panel.append(item);
      }
      document.body.append(panel);
      box.onclick = () => {
        const { left, bottom } = box.getBoundingClientRect();
        panel.style.left = left + "px"; panel.style.top = bottom + "px"; panel.style.display = "block";
      };
    };
    addEventListener("change", () => { for (const old of document.querySelectorAll("input")) dress(old); }, { once: true });
  </script>`,
  "/takes-back": () => `${TEXTS}<script>
    document.querySelector("[name=serial]").addEventListener("blur", ({ target }) =>
      setTimeout(() => { target.value = ""; }, 60));
  </script>`,
  "/depends": () => `${form(
    row("一级目录", "<select name=one><option value=''>请选择<option>非自动衡器<option>流量计</select>"),
    row("二级目录", "<select name=two disabled></select>"),
    row("出厂编号", "<input name=serial>"),
  )}<script>
    document.querySelector("[name=one]").addEventListener("change", () => {
      const two = document.querySelector("[name=two]");
      two.innerHTML = ""; two.disabled = true;
      setTimeout(() => { two.disabled = false; two.innerHTML = "<option value=''>请选择<option>电子秤<option>非自动衡器"; }, 400);
    });
  </script>`,
  "/expires": () => `${TEXTS}<script>
    document.querySelector("[name=serial]").addEventListener("blur", () => { location.href = "/login"; });
  </script>`,
  // The same form elsewhere: its controls bear the same keys.
  "/leaves": (host) => `${TEXTS}<script>
    document.querySelector("[name=serial]").addEventListener("focus", () => { location.href = "${host("foreign")}/plain"; });
  </script>`,
  "/login": () => "<h1>用户登录</h1><input type=password>",
  "/asks": () => `${TEXTS}<script>
    document.querySelector("[name=serial]").addEventListener("blur", () => alert("编号已存在"), { once: true });
  </script>`,
  "/shadow": () => `<div id=host></div><script>
    host.attachShadow({ mode: "open" }).innerHTML = ${JSON.stringify(TEXTS)};
  </script>`,
  "/opens": () => `<button onclick="window.open('/plain')">新增</button>`,
};
