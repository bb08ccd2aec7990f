import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { FORMS } from "./fields.js";
import { configOf, remoteOptions } from "./page-config.js";
import type { PageSpec } from "./page-specs.js";
import { VARIATIONS, type Variation } from "./variation.js";

/** How long a list takes by itself, in ms. */
const USUAL = 15;
const TYPES: Record<string, string> = { js: "text/javascript", css: "text/css", woff2: "font/woff2" };

export interface FormSite {
  /** The address of a page; `run` keeps what is sent by different fillers apart. */
  url(spec: PageSpec, run: string): string;
  /** What the server was sent; undefined before anything was. */
  received(spec: PageSpec, run: string): Record<string, string> | undefined;
  close(): Promise<void>;
}

const text = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
};

const html = (head: string, body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">${head}</head>${body}</html>`;

/** What the server was sent, by the field's id: as a form, or as JSON. */
function submitted(spec: PageSpec, sent: string, form: boolean): Record<string, string> {
  const values: Record<string, string> = form
    ? Object.fromEntries(new URLSearchParams(sent))
    : JSON.parse(sent);
  const ids = new Map(FORMS[spec.form].map(({ id, name }) => [name, id]));
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [ids.get(name) ?? name, value]));
}

/** Serves the pages, their bundles (in `folder`) and lists, and keeps what it is sent. */
export async function serveForms(pages: readonly PageSpec[], folder: string): Promise<FormSite> {
  const received = new Map<string, Record<string, string>>();
  /** Values of pages that are on their way to the server and back. */
  const states = new Map<string, Record<string, string>>();
  const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

  /** The form's own document; what is around it when the page has frames. */
  function documentOf(spec: PageSpec, run: string, depth: number): string {
    const { frames = 0 }: Variation = VARIATIONS[spec.variation];
    const here = `/page/${pages.indexOf(spec)}/${run}`;
    const config = configOf(spec);
    const outer = frames + (spec.family === "jqgrid" || spec.family === "jsp" ? 1 : 0);
    if (depth < outer && spec.family === "jsp" && depth === 0)
      return html(
        "<title>业务系统</title>",
        `<frameset rows="60,*" border="0"><frame name="top" src="/static/top"><frameset cols="160,*"><frame name="menu" src="/static/menu"><frame name="main" src="${here}?depth=1"></frameset></frameset>`,
      );
    if (depth < outer && !(spec.family === "jqgrid" && depth === outer - 1))
      return html(
        "<style>body{margin:0;display:flex;height:100vh}nav{width:120px}iframe{flex:1;border:0}</style>",
        `<body><nav><a href="#">首页</a><br><a href="#">台账管理</a></nav><iframe src="${here}?depth=${depth + 1}"></iframe></body>`,
      );
    const state = states.get(`${here}`);
    if (state) for (const field of config.fields) field.value = state[field.id] ?? field.value;
    const inside = depth >= outer;
    const bundle = spec.family === "jqgrid" && !inside ? "jqgrid-list" : spec.family;
    const data = JSON.stringify({ ...config, here, depth }).replaceAll("<", "\\u003c");
    return html(
      `<title>${config.title}</title><link rel="stylesheet" href="/assets/${bundle}.css">`,
      `<body><div id="app"></div><script id="config" type="application/json">${data}</script><script type="module" src="/assets/${bundle}.js"></script></body>`,
    );
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://any.localhost");
    const [, kind = "", first = "", run = "", action = ""] = pathname.split("/");
    const send = (type: string, body: string | Buffer, status = 200) => {
      const cache = kind === "page" ? "no-store" : "max-age=600";
      response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": cache });
      response.end(body);
    };
    if (kind === "assets") {
      const file = await readFile(join(folder, first)).catch(() => null);
      return send(TYPES[first.split(".").at(-1) ?? ""] ?? "text/plain", file ?? "", file ? 200 : 404);
    }
    if (kind === "static")
      return send(
        "text/html",
        html(
          "",
          `<body>${first === "top" ? "强检业务系统 欢迎您 <a href='#'>退出</a>" : "<a href='#'>台账管理</a>"}</body>`,
        ),
      );
    const spec = pages[Number(first)];
    if (kind !== "page" || !spec) return send("text/plain", "", 404);
    const here = `/page/${first}/${run}`;
    const { latency = USUAL }: Variation = VARIATIONS[spec.variation];
    switch (action) {
      case "":
        return send("text/html", documentOf(spec, run, Number(searchParams.get("depth") ?? 0)));
      case "list": {
        await pause(latency);
        const options = remoteOptions(searchParams.get("list") ?? "", searchParams.get("parent") ?? "");
        return send("application/json", JSON.stringify(options));
      }
      case "state":
        states.set(here, JSON.parse(await text(request)));
        return send("application/json", "{}");
      case "submit": {
        const form = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
        received.set(here, submitted(spec, await text(request), form === true));
        return form
          ? send("text/html", html("", "<body>保存成功</body>"))
          : send("application/json", JSON.stringify({ message: "保存成功" }));
      }
      default:
        return send("text/plain", "", 404);
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const hereOf = (spec: PageSpec, run: string) => `/page/${pages.indexOf(spec)}/${run}`;
  return {
    url: (spec, run) => `http://portal.localhost:${port}${hereOf(spec, run)}`,
    received: (spec, run) => received.get(hereOf(spec, run)),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
