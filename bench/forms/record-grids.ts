// `npx tsx bench/forms/record-grids.ts`: what the page script sees of each library's lists, kept as a fixture.
import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { _electron, selectors } from "@playwright/test";
import { bundleInjected } from "../../scripts/build/injected-bundle.js";
import type { FrameSnapshot } from "../../src/core/snapshot/types.js";
import { buildPages } from "./build-pages.js";
import { SCENES } from "./grids/scenes.js";

const OUT = "tests/fixtures/snapshots/grids";
const ALL = ["easyui", "layui", "jqgrid", "extjs", "element-plus", "antd", "bootstrap"];
/** Those named on the command line, or all. */
const LIBRARIES = process.argv.length > 2 ? process.argv.slice(2) : ALL;

const folder = await buildPages("grids");
const fileOf = (name: string): Buffer | null => {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return null;
  }
};
const server = createServer((request, response) => {
  const { pathname } = new URL(String(request.url), "http://portal.test");
  const [, name = "", kind = ""] = /^\/([a-z-]+)(?:\.(js|css))?$/.exec(pathname) ?? [];
  const type = { js: "text/javascript", css: "text/css" }[kind] ?? "text/html";
  response.setHeader("content-type", `${type}; charset=utf-8`);
  response.end(
    kind === ""
      ? `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><link rel="stylesheet" href="/${name}.css"></head><body><script type="module" src="/${name}.js"></script></body></html>`
      : (fileOf(`${name}.${kind}`) ?? ""),
  );
});
await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
const { port } = server.address() as AddressInfo;

const code = await bundleInjected();
await selectors.register(
  "verify-guide",
  { content: `(() => { ${code}; return verifyGuideInjected.selectorEngine; })()` },
  { contentScript: true },
);
const app = await _electron.launch({
  args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), resolve("tests/support/injected/window.cjs")],
});
const page = await app.firstWindow();
const ask = encodeURIComponent(JSON.stringify({ op: "snapshot", frame: "0", parent: null }));

/** Keys as short as they need to be, places in whole pixels, no address of this machine. */
function compacted(frame: FrameSnapshot): FrameSnapshot {
  const keys = new Map<string, string>();
  return JSON.parse(JSON.stringify(frame), (name, value: unknown) => {
    if (name === "key" && typeof value === "string") {
      if (!keys.has(value)) keys.set(value, `k${keys.size}`);
      return keys.get(value);
    }
    if (typeof value === "number") return Math.round(value);
    if (name === "url") return "http://portal.test/list";
    if (name === "origin") return "http://portal.test";
    return name === "groups" ? [] : value;
  });
}

for (const library of LIBRARIES) {
  const scenes: Record<string, FrameSnapshot> = {};
  for (const [scene, { title }] of Object.entries(SCENES)) {
    await page.goto(`http://127.0.0.1:${port}/${library}?${scene}`);
    await page.getByText(title).first().waitFor();
    // Libraries measure and place their columns a moment after they drew them.
    await page.waitForTimeout(400);
    const told = await page.locator(`verify-guide=${ask}`).textContent();
    scenes[scene] = compacted(JSON.parse(told ?? "null") as FrameSnapshot);
  }
  const lines = Object.entries(scenes).map(
    ([name, frame]) => `${JSON.stringify(name)}: ${JSON.stringify(frame)}`,
  );
  writeFileSync(`${OUT}/${library}.json`, `{\n${lines.join(",\n")}\n}\n`);
  console.log(library);
}
await app.close();
server.close();
