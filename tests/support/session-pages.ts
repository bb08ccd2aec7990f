import { form, row } from "./portal/widgets.js";
import type { Answer, WebPages } from "./web-server.js";

/** What the server of the pages below knows. */
export interface SessionPortal {
  isLoggedIn: boolean;
}

export const PASSWORD = "right";

const login = (said: string): string =>
  `<h3>用户登录</h3><p>${said}</p><form method=post action=/login>
  <label>用户名<input name=username></label><label>密码<input type=password name=password></label>
  <button>登录</button></form><a href=#>注册</a>`;

const scaleForm = (maker: string): string =>
  `<h3>器具新增</h3>${form(
    row("器具名称", "<input name=name>"),
    row("型号规格", "<input name=model>"),
    row("出厂编号", "<input name=serial>"),
    row("生产厂家", `<input name=maker value="${maker}">`),
  ).replace(
    "<form>",
    "<form method=post action=/ledger>",
  )}<button onclick="document.forms[0].submit()">确定</button>`;

const ledger = (serial: string, maker: string): string =>
  `<h3>强检器具台帐</h3><button>新增</button>
  <table><tr><th>出厂编号<th>生产厂家</tr><tr><td>${serial}<td>${maker}</tr></table>`;

/** A form of the company's with a code that is sent to a phone. */
const REGISTER = `<h3>企业注册</h3>${form(
  row("用户名", "<input name=username>"),
  row("密码", "<input type=password name=password>"),
  row("短信验证码", "<input name=code><button type=button>获取验证码</button>"),
  row("企业名称", "<input name=company>"),
  row("统一社会信用代码", "<input name=creditCode>"),
  row("联系人", "<input name=contact>"),
)}<button>注册</button>`;

/** Full-width brackets become narrow ones as soon as the box is left. */
const NARROWING = `<script>
  const narrow = (text) => text.replace(/（/g, "(").replace(/）/g, ")");
  document.querySelector("[name=maker]").onchange = ({ target }) => { target.value = narrow(target.value); };
</script>`;

const bodyOf = (request: Parameters<Answer>[0]): Promise<URLSearchParams> =>
  new Promise((read) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => read(new URLSearchParams(body)));
  });

/** A login that asks its server by script: what was typed stays, and why it was refused is said in passing. */
const LOGIN_IN_PLACE = `<h3>用户登录</h3><label>用户名<input name=username></label>
  <label>密码<input type=password name=password></label><button>登录</button><a href=#>注册</a>
  <script>document.querySelector("button").onclick = () => {
    const toast = document.createElement("div");
    toast.className = "toast"; toast.textContent = "口令填错了，请您核对";
    toast.style = "position:fixed;top:9px;right:9px;z-index:9;background:#fff";
    document.body.append(toast);
  };</script>`;

/**
 * A portal that forgets who is logged in when told to, refuses wrong passwords, and writes names in its own way.
 * @param heldMaker what another person wrote into the form at /held
 */
export const sessionPages = (portal: SessionPortal, heldMaker: string): WebPages => ({
  "/": "<h1>公共服务门户</h1><a href=/login>登录</a> <a href=#>注册</a>",
  "/login": (request, response) => {
    if (request.method === "GET") return login("");
    void bodyOf(request).then((typed) => {
      portal.isLoggedIn = typed.get("password") === PASSWORD;
      if (portal.isLoggedIn) response.writeHead(302, { location: "/form" }).end();
      else response.end(login("用户名或密码错误"));
    });
    return undefined;
  },
  "/login-in-place": LOGIN_IN_PLACE,
  "/system": "<table><tr><td>强检器具台帐维护<td><a href=/form>直接办理</a></tr></table>",
  "/form": (_request, response) => {
    if (portal.isLoggedIn) return scaleForm("");
    response.writeHead(302, { location: "/login" });
    return "";
  },
  "/held": scaleForm(heldMaker),
  "/narrowing": `${scaleForm("")}${NARROWING}`,
  "/ledger": (request, response) => {
    void bodyOf(request).then((scale) =>
      response.end(ledger(scale.get("serial") ?? "", (scale.get("maker") ?? "").replace("䶮", "龑"))),
    );
    return undefined;
  },
  "/register": REGISTER,
});
