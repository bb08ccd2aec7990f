import type { Bench } from "../support/portal/bench.js";
import { expect, test } from "../support/portal/fixture.js";
import { jobOf } from "../support/portal/jobs.js";
import { type Site, serve } from "../support/portal/site.js";

const box = (label: string) => `<label>${label}<input></label>`;
/** What hostile or careless pages do to the language. */
const BROKEN = `<script>
  Array.prototype.map = Array.prototype.push = () => { throw 1; };
  JSON.stringify = () => "broken"; window.eval = () => { throw 2; };
  Object.prototype.toJSON = () => 3; document.querySelector = () => null;
  Array.prototype.toJSON = () => "[]"; Map.prototype.get = () => 9;
</script>`;

/** As portals have them: frames out of sight are not drawn by Chromium, and what is not drawn cannot be clicked. */
const tall = (height: number) => `style="width:90%;height:${height}px"`;

let bench: Bench;
let site: Site;
test.beforeAll(async ({ bench: shared }) => {
  bench = shared;
  site = await serve({
    "/frames": (host) =>
      `${BROKEN}<title>外</title>${box("甲")}<iframe ${tall(600)} src="/middle"></iframe><iframe src="${host("foreign")}/leaf"></iframe>`,
    "/middle": (host) => `${box("乙")}<iframe ${tall(450)} src="${host("inner")}/deep"></iframe>`,
    "/deep": (host) => `${BROKEN}${box("丙")}<iframe ${tall(300)} src="${host("portal")}/leaf"></iframe>`,
    "/leaf": () => `${box("丁")}${box("戊")}${box("己")}`,
    "/hangs": (host) => `${box("甲")}<iframe src="${host("inner")}/busy"></iframe>`,
    "/busy": () => `${box("乙")}<script>
      addEventListener("message", ({ data }) => { 
        parent.postMessage("soon", "*");
        setTimeout(() => { for (const end = Date.now() + data; Date.now() < end; ); }, 50);
      });
    </script>`,
    "/around": (host) => `<iframe ${tall(600)} src="${host("inner")}/between"></iframe>`,
    "/between": () => `<iframe ${tall(400)} src="/leaf"></iframe>`,
    "/asks": () => `${box("甲")}${box("乙")}`,
  });
});
test.afterAll(() => site.close());

const labels = async () =>
  (await bench.snapshot())
    .at(-1)
    ?.frames.flatMap(({ controls }) => controls.map((one) => one.labels[0]?.text));

test("sees frames in frames of other hosts, whatever the pages did to the language", async () => {
  for (let again = 0; again < 3; again++) {
    await bench.load(site.url("portal", "/frames"));
    await expect.poll(labels).toEqual(expect.arrayContaining(["甲", "乙", "丙", "丁", "戊", "己"]));
    const frames = (await bench.snapshot()).at(-1)?.frames ?? [];
    expect(frames.map(({ origin }) => origin.split(/[/.]/)[2])).toEqual(
      expect.arrayContaining(["portal", "portal", "foreign", "inner", "portal"]),
    );
    const parents = frames.map(({ parent }) => frames.find(({ id }) => id === parent)?.url ?? null);
    expect(parents.filter((parent) => parent === null)).toHaveLength(1);
  }
});

test("writes in a frame of another allowed host, and never in a foreign one", async () => {
  await bench.load(site.url("portal", "/frames"));
  // In the foreign frame and in the allowed one.
  await expect.poll(async () => (await labels())?.filter((one) => one === "己")).toHaveLength(2);
  const job = jobOf({ 丁: "1", 戊: "2", 己: "3" });
  // A frame of another host is there a moment before it says which host that is.
  await expect
    .poll(async () => (await bench.preview(job)).map(({ status }) => status))
    .toEqual(Array(3).fill("pending"));
  const { rows } = await bench.fill(job);
  expect(rows.map(({ status, reason }) => reason ?? status)).toEqual(Array(3).fill("filled"));
  const held = (host: string) =>
    bench.inFrames<string>(
      `location.host.startsWith("${host}.") && location.pathname === "/leaf" && [...document.querySelectorAll("input")].map((one) => one.value).join() || ""`,
    );
  expect(await held("portal")).toBe("1,2,3");
  expect(await held("foreign")).toBe(",,");
});

test("a form in a foreign frame is refused", async () => {
  await bench.load(site.url("foreign", "/leaf"));
  const { rows } = await bench.fill(jobOf({ 丁: "1", 戊: "2", 己: "3" }));
  expect(rows.map(({ status, reason }) => `${status} ${reason}`)).toEqual(
    Array(3).fill("refused foreign-origin"),
  );
});

test("tells of a change in any frame, and of nothing while nothing changes", async () => {
  await bench.load(site.url("portal", "/frames"));
  await expect.poll(labels).toContain("己");
  const quiet = async () => {
    const { changes } = await bench.told();
    await new Promise((done) => setTimeout(done, 700));
    return (await bench.told()).changes - changes;
  };
  await expect.poll(quiet).toBe(0);
  const { changes } = await bench.told();
  await bench.inFrames(`location.pathname === "/deep" && (document.body.append("新"), true)`);
  await expect.poll(async () => (await bench.told()).changes).toBeGreaterThan(changes);
});

test("a hung frame is left out in bounded time", async () => {
  await bench.load(site.url("portal", "/hangs"));
  await expect.poll(labels).toEqual(["甲", "乙"]);
  await bench.inFirst(
    "new Promise((busy) => { onmessage = () => setTimeout(busy, 100); frames[0].postMessage(15000, '*'); })",
  );
  const start = Date.now();
  const frames = (await bench.snapshot()).at(-1)?.frames;
  // Well before the frame would answer.
  expect(Date.now() - start).toBeLessThan(8000);
  expect(frames?.map(({ truncated, controls }) => [truncated, controls.length])).toEqual([
    [false, 1],
    [true, 0],
  ]);
});

test("an open dialog holds nothing up; the last sight stands until it is answered", async () => {
  await bench.load(site.url("portal", "/asks"));
  await bench.snapshot();
  await bench.inFirst("setTimeout(() => { document.title = String(confirm('确认提交？')); }, 20) && 1");
  await expect.poll(async () => (await bench.told()).dialogs.at(-1)).toBe("确认提交？");
  expect((await bench.snapshot()).at(-1)?.frames[0]?.controls).toHaveLength(2);
  await bench.answerDialog();
  await expect.poll(() => bench.inFirst("document.title")).toBe("true");
  expect((await bench.told()).dialogs.at(-1)).toBeNull();
});

test("shows a place, keeps it through a redraw of the page, and clears it", async () => {
  await bench.load(site.url("portal", "/asks"));
  const [snapshot] = await bench.snapshot();
  const key = snapshot?.frames[0]?.controls[1]?.key ?? "";
  const request = { step: "add-instrument", number: 5, outcome: "found", message: "先填这里" } as const;
  const places = [{ page: snapshot?.page ?? "", frame: "0", key }];
  await bench.highlight({ ...request, refs: places });
  const host = () =>
    bench.inFirst(
      `(() => { const host = document.querySelector("[data-verify-guide]"); return host && [host.dataset.verifyGuide, host.dataset.target].join(); })()`,
    );
  expect(await host()).toBe("add-instrument,found");
  await bench.highlight({ ...request, outcome: "missing", refs: [] });
  expect(await host()).toBe("add-instrument,missing");
  await bench.clearHighlight();
  expect(await host()).toBeNull();
});

test("it is said when another site's page around covers a place in a frame", async () => {
  await bench.load(site.url("portal", "/around"));
  await expect.poll(labels).toEqual(["丁", "戊", "己"]);
  const snapshot = (await bench.snapshot()).at(-1);
  const leaf = snapshot?.frames.find(({ controls }) => controls.length > 0);
  const refs = [{ page: snapshot?.page ?? "", frame: leaf?.id ?? "", key: leaf?.controls[1]?.key ?? "" }];
  const shown = async () => {
    await bench.highlight({
      step: "register",
      number: 2,
      outcome: "found",
      message: "点这里",
      covered: "被挡住了",
      refs,
    });
    return bench.inFrames<string>(
      `(host => host && (host.hasAttribute("data-covered") ? "covered" : "free"))(document.querySelector("[data-verify-guide]"))`,
    );
  };
  expect(await shown()).toBe("free");
  const cover = (style: string) =>
    bench.inFirst(`(() => {
      document.getElementById("chat")?.remove();
      const chat = document.createElement("div");
      chat.id = "chat"; chat.style.cssText = "position:fixed;inset:0;background:#eee;${style}";
      document.body.append(chat);
    })()`);
  await cover("");
  expect(await shown()).toBe("covered");
  await cover("top:90%");
  expect(await shown()).toBe("free");
});
