// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from "vitest";
import { roundPage } from "../../../../src/main/photos/phone/round-page.js";

interface Sent {
  header: string;
  answer(status: number, words?: string, proof?: string): void;
}
let sent: Sent[];
let entered: number;

/** What the page asks the PC; a test answers. */
class Request {
  status = 0;
  responseText = "";
  timeout = 0;
  onload = () => {};
  #header = "";
  open() {}
  setRequestHeader(name: string, value: string) {
    if (name === "X-Round-Entry") this.#header = value;
  }
  send() {
    const answer = (status: number, words = "", proof = "proof") => {
      Object.assign(this, { status, responseText: words, getResponseHeader: () => proof });
      this.onload();
    };
    sent.push({ header: this.#header, answer });
  }
}

const box = (id: string) => document.getElementById(id) as HTMLInputElement;
const lines = () => [...document.querySelectorAll("#list li")].map(({ textContent }) => textContent);
const entries = () => sent.map(({ header }) => JSON.parse(decodeURIComponent(header)));

/** Takes a photo as a phone's camera hands it over. */
async function shoot(shop: string) {
  box("shop").value = shop;
  entered += 1;
  const target = { files: [new Blob([String(entered)])], value: "" };
  const before = lines().length;
  box("shoot").onchange?.({ target } as unknown as Event);
  await vi.waitFor(() => expect(lines()).toHaveLength(before + 1));
}
const last = () => sent.at(-1) as Sent;

beforeEach(() => {
  [sent, entered] = [[], 0];
  vi.stubGlobal("XMLHttpRequest", Request);
  // Each retry is asked for here.
  vi.stubGlobal("setInterval", () => 0);
  vi.stubGlobal("indexedDB", undefined);
  const words: Record<string, string> = { arrived: "到了", here: "在手机里" };
  const html = roundPage(
    (key) => words[key] ?? key,
    "zh-CN",
    { nonce: "nonce", proof: "proof" },
    { shops: [], markets: [] },
  );
  document.documentElement.innerHTML = html.replace(/<script[\s\S]*<\/script>/, "");
  const script = /<script nonce="nonce">([\s\S]*)<\/script>/.exec(html)?.[1] ?? "";
  new Function(script)();
});

it("says why an entry was not taken once, however often it is tried, and no longer when it arrived", async () => {
  await shoot("样例鱼摊");
  for (let tries = 0; tries < 3; tries += 1) {
    last().answer(429, "太多了");
    box("retry").click();
  }
  expect(lines()).toEqual(["✗ 样例鱼摊 太多了"]);
  last().answer(204);
  expect(lines()).toEqual(["✓ 样例鱼摊"]);
  expect(box("sums").textContent).toBe("到了 1 · 在手机里 0");
});

it("an answer of somebody else's under the PC's address lets nothing be forgotten", async () => {
  await shoot("样例鱼摊");
  last().answer(204, "", "");
  expect([lines(), box("said").textContent, box("sums").textContent]).toEqual([
    ["… 样例鱼摊"],
    "offline",
    "到了 0 · 在手机里 1",
  ]);
  box("retry").click();
  last().answer(204);
  expect(box("sums").textContent).toBe("到了 1 · 在手机里 0");
});

it("one that is refused for good holds up none behind it", async () => {
  await shoot("一");
  await shoot("二");
  last().answer(415, "不是照片");
  box("retry").click();
  last().answer(204);
  expect(lines()).toEqual(["✓ 二", "✗ 一 不是照片"]);
  expect(entries().map(({ shop }) => shop)).toEqual(["一", "二", "一"]);
});

it("half a character at a box's end, or more than it takes, holds up nothing", async () => {
  await shoot(`${"字".repeat(99)}𠮷𠮷`);
  expect(entries()).toMatchObject([{ shop: "字".repeat(99), id: expect.stringMatching(/^[0-9a-f]{32}$/) }]);
});
