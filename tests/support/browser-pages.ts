import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { WebPages } from "./web-server.js";

const page = (name: string): string => readFileSync(join("tests/fixtures/pages", `${name}.html`), "utf8");

/**
 * Pages that do what browsers are used for: ask, guard themselves, send forms, make noise.
 * @param taken gets what came by a form
 */
export const browserPages = (taken: string[]): WebPages => ({
  "/": "<a href=#>注册</a>",
  "/prompt": page("prompt"),
  "/guarded": page("beforeunload"),
  "/posting": `<a href=#>注册</a><form method=post action=/taken><input name=typed><button>提交</button></form>
      <script>addEventListener("beforeunload", (event) => event.preventDefault())</script>`,
  "/taken": (request, response) => {
    let body = "";
    request.on("data", (chunk) => {
      body += chunk;
    });
    request.on("end", () => {
      taken.push(`${request.method} ${body}`);
      response.end("<a href=#>taken</a>");
    });
    return undefined;
  },
  "/next": "<a href=#>arrived</a>",
  "/blob": page("blob"),
  "/srcdoc": page("frame-srcdoc"),
  "/dom": page("frame-dom"),
  "/popup": page("frame-popup"),
  "/clipboard": `${page("clipboard-write")}<input id=taken>`,
  "/form": "<a href=#>注册</a><input id=typed><a id=next href=/next>next</a>",
  "/alerts": "<a href=#>注册</a><script>onload=()=>setTimeout(()=>{for(;;)alert('停不下来')},50)</script>",
  "/alert":
    "<a href=#>注册</a><script>onload=()=>setTimeout(()=>{alert('请注意');document.title='after'},50)</script>",
  "/opens": `<a href=#>注册</a><script>onload=()=>{for(let i=0;i<60;i++)open('/next?'+i)}</script>`,
  "/noise": `<a href=#>注册</a><script>
      navigator.serviceWorker.register("/worker.js");
      const work = URL.createObjectURL(new Blob(["onmessage=()=>{}"]));
      for (let i = 0; i < 20; i++) new Worker(work);
      const noise = setInterval(() => { for (let i = 0; i < 10; i++) { console.log("x".repeat(200)); Promise.reject(Error("y")); } }, 10);
      // The test's own Playwright hears all of it.
      setTimeout(clearInterval, 5000, noise);
    </script>`,
  "/worker.js": (_request, response) => {
    response.setHeader("content-type", "text/javascript");
    return "addEventListener('fetch', () => {})";
  },
});
