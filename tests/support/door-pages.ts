import type { Answer, WebPages } from "./web-server.js";

/** What came to the server of the pages below. */
export interface HeardAtTheDoor {
  /** How often the address was asked for that is refused. */
  refused: number;
  /** The address with a login was asked for without one. */
  isAsked: boolean;
}

const saying =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, headers);
    return "<p>no";
  };

/** A chat in a corner, with a button called as the portal's own. */
const CHAT = `<div id=chat class=chat-box style="position:fixed;right:8px;bottom:8px;width:180px;height:120px;background:#fff">
  <b>在线客服</b><a href=#>注册</a></div>`;

/** Pages of sites that turn one away, ask for logins, lead elsewhere, and hand out documents in every way. */
export const doorPages = (heard: HeardAtTheDoor): WebPages => ({
  "/": "<a href=#>注册</a>",
  "/403": (request, response) => {
    heard.refused += 1;
    return saying(403)(request, response);
  },
  "/401": saying(401),
  "/412": saying(412),
  "/404": saying(404),
  "/429": saying(429, { "retry-after": "90" }),
  "/blank": "<div></div>",
  "/round": saying(302, { location: "/round" }),
  "/ie": "<p>您的浏览器版本过低，请使用 IE 浏览器访问本系统",
  "/away": `<a href=#>注册</a>${[
    "twin.localhost:1",
    "mall.e-cqs.cn.example",
    "gate.samr.gov.cn",
    "gate.zj.gov.cn",
  ]
    .map((host) => `<a id="${host}" href="http://${host}/">${host}</a>`)
    .join("")}`,
  "/ie-only": `<a href=#>注册</a><button onclick="new ActiveXObject('Shell.Application')">打印</button>`,
  "/silent": () => undefined,
  "/written": `<a href=#>注册</a><iframe src="data:text/html,<p>part"></iframe>
      <button onclick="window.open('data:text/html;charset=utf-8,<title>预约单</title><p>slip')">打印预约单</button>
      <a id=aside target=_blank href="data:text/html;charset=utf-8,<title>预约单</title><p>slip">查看</a>`,
  // Named after what asks for it.
  "/file": ({ url = "" }, response) => {
    response.writeHead(200, {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename=${url.split("?")[1]}.bin`,
    });
    return "slip";
  },
  "/files": `<a href=#>注册</a>
      <a id=here href="/file?here">下载</a> <a id=aside target=_blank href="/file?aside">下载</a>
      <button onclick="window.open(window.URL.createObjectURL(new Blob(['slip'], { type: 'application/zip' })))">下载</button>`,
  "/print": `<a href=#>注册</a><button onclick="print()">打印</button><script>
      function print() {
        const slip = window.open("", "slip", "width=600,height=400");
        slip.document.write("<title>预约单</title><h1>预约单</h1>");
        slip.document.close();
        slip.onbeforeprint = () => { document.title = "printing"; };
        slip.onafterprint = () => { document.title = "printed"; };
        slip.print();
      }
      </script>`,
  "/chat": `<h1>公共服务门户</h1><a id=own href=# hidden>注册</a>${CHAT}`,
  "/login": ({ headers }, response) => {
    if (headers.authorization === `Basic ${Buffer.from("u:p").toString("base64")}`) return "<a href=#>in</a>";
    heard.isAsked = true;
    response.writeHead(401, { "www-authenticate": 'Basic realm="corp"' });
    return "<p>no";
  },
  "/code": `<input type=password><button>登录</button><img id=captcha alt="" width=90 height=30
      src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><rect width='90' height='30' fill='red'/></svg>">`,
});
