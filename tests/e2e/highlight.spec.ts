import type { PageCommand } from "../../src/injected/rpc.js";
import { type Desk, expect, test } from "../support/injected/fixture.js";
import { ring } from "../support/injected/ring.js";

const HOST = "[data-verify-guide]";
const keyOf = async (desk: Desk, text: string): Promise<string> => {
  const hit = (await desk.snapshot()).clickables.find((clickable) => clickable.text === text);
  if (!hit) throw new Error(`no button ${text}`);
  return hit.key;
};

type Order = Extract<PageCommand, { op: "highlight" }>;

const show = async (desk: Desk, text: string, rest: Partial<Order> = {}): Promise<void> => {
  await desk.ask({
    op: "highlight",
    step: "add-instrument",
    number: 5,
    targets: [await keyOf(desk, text)],
    outcome: "found",
    message: "",
    ...rest,
  });
};

const boxOf = async (desk: Desk, selector: string) => {
  const box = await desk.page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} has no box`);
  return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height };
};

/** The ring stands around an element. */
const surrounds = async (desk: Desk, selector: string): Promise<void> => {
  await expect
    .poll(async () => {
      const [drawn, target] = [await ring(desk), await boxOf(desk, selector)];
      if (!drawn) return "no ring";
      const off = [drawn.right - target.right, drawn.bottom - target.bottom, target.left - drawn.left];
      return off.every((gap) => gap >= 1 && gap <= 20) ? "around" : `off by ${off.map(Math.round)}`;
    })
    .toBe("around");
};

test.beforeEach(async ({ desk }) => {
  await desk.open("motion.html");
});

test("the host says the step and the outcome, stands in no node of the portal's, and goes", async ({
  desk,
}) => {
  await show(desk, "滑动");
  const host = desk.page.locator(HOST);
  await expect(host).toHaveAttribute("data-verify-guide", "add-instrument");
  await expect(host).toHaveAttribute("data-target", "found");
  expect(
    await host.evaluate((element) => [
      element.parentElement?.localName,
      element.matches(":popover-open"),
      element.shadowRoot,
    ]),
  ).toEqual(["html", true, null]);
  await surrounds(desk, "#slide");
  await desk.ask({ op: "highlight-clear" });
  await expect(host).toHaveCount(0);
  expect(await ring(desk)).toBeNull();
});

test("it follows its target through animation, scrolling and change of size", async ({ desk }) => {
  await show(desk, "滑动");
  await surrounds(desk, "#slide");
  await desk.page.evaluate(() => document.querySelector("#slide")?.classList.add("away"));
  await surrounds(desk, "#slide");
  await desk.page.evaluate(() =>
    document.querySelector("#slide")?.setAttribute("style", "height: 70px; transition: none"),
  );
  await surrounds(desk, "#slide");
});

test("it brings its target into view, and leaves the person's scrolling alone", async ({ desk }) => {
  await show(desk, "深处");
  await surrounds(desk, "#deep");
  await show(desk, "深处", { message: "点这里" });
  await desk.page.evaluate(() => document.querySelector(".scroller")?.scrollTo(0, 0));
  await expect.poll(async () => (await ring(desk))?.bottom).toBeLessThan(300);
  expect(await desk.page.evaluate(() => document.querySelector(".scroller")?.scrollTop)).toBe(0);
  await show(desk, "深处", { message: "点这里", again: true });
  expect(await desk.page.evaluate(() => document.querySelector(".scroller")?.scrollTop)).toBeGreaterThan(0);
  await show(desk, "深处");
  await desk.page.locator(".scroller").evaluate((scroller) => (scroller.style.marginTop = "2000px"));
  await surrounds(desk, "#deep");
});

test("a target that is cut off at its side alone is brought into view whole", async ({ desk }) => {
  const before = await desk.page.evaluate(() => scrollY);
  await show(desk, "右边");
  await surrounds(desk, "#side");
  const { scroller, button } = await desk.page.evaluate(() => ({
    scroller: document.querySelector(".aside")?.getBoundingClientRect().right ?? 0,
    button: document.querySelector("#side")?.getBoundingClientRect().right ?? Number.POSITIVE_INFINITY,
  }));
  expect(button).toBeLessThanOrEqual(scroller + 1);
  expect(await desk.page.evaluate(() => scrollY)).toBe(before);
});

test("it is said while something else of the page lies over the target", async ({ desk }) => {
  await show(desk, "滑动", { covered: "被挡住了" });
  const host = desk.page.locator(HOST);
  await expect(host).toHaveCount(1);
  await expect(host).not.toHaveAttribute("data-covered");
  await desk.page.evaluate(() => {
    const chat = document.createElement("div");
    chat.id = "chat";
    chat.style.cssText = "position:fixed;inset:0;background:#eee";
    document.body.append(chat);
  });
  await expect(host).toHaveAttribute("data-covered", "");
  await desk.page.evaluate(() => document.getElementById("chat")?.remove());
  await expect(host).not.toHaveAttribute("data-covered");
});

test("the same order again changes nothing", async ({ desk }) => {
  await show(desk, "滑动");
  await desk.page.evaluate((host) => document.querySelector(host)?.setAttribute("data-seen", ""), HOST);
  await show(desk, "滑动");
  await expect(desk.page.locator(`${HOST}[data-seen]`)).toHaveCount(1);
  await show(desk, "下方");
  await expect(desk.page.locator(`${HOST}[data-seen]`)).toHaveCount(0);
  await expect(desk.page.locator(HOST)).toHaveCount(1);
});

test("it never takes a click, and lies over a dialog opened after it", async ({ desk }) => {
  await show(desk, "滑动");
  await desk.page.evaluate(() => {
    const button = document.querySelector("#slide");
    button?.addEventListener("click", () => button.setAttribute("data-clicked", ""));
  });
  await desk.page.locator("#slide").click();
  await expect(desk.page.locator("#slide[data-clicked]")).toHaveCount(1);
  await desk.page.evaluate(() => {
    const dialog = document.querySelector("dialog");
    dialog?.showModal();
    if (dialog) dialog.style.cssText = "margin: 0; inset: 0 auto auto 0; width: 400px; height: 300px";
  });
  await surrounds(desk, "#slide");
});

test("what is being pressed has no ring: a question that comes of the press would be drawn with it", async ({
  desk,
}) => {
  await show(desk, "滑动");
  await surrounds(desk, "#slide");
  const { left, top } = await boxOf(desk, "#slide");
  const { mouse } = desk.page;
  await mouse.move(left + 5, top + 5);
  await mouse.down();
  await expect.poll(() => ring(desk)).toBeNull();
  await mouse.up();
  // Where the press changes nothing the same is still to be done.
  await expect.poll(() => ring(desk)).not.toBeNull();
  await mouse.move(left + 5, top + 200);
  await mouse.down();
  await surrounds(desk, "#slide");
  await mouse.up();
});

test("a target made anew is found again; one that is gone has no ring", async ({ desk }) => {
  await show(desk, "滑动");
  await desk.page.evaluate(() => {
    const button = document.querySelector("#slide");
    if (button) button.outerHTML = '<p>前面</p><button id="new" type="button">滑动</button>';
  });
  await surrounds(desk, "#new");
  await desk.page.evaluate(() => document.querySelector("#new")?.remove());
  await expect.poll(() => ring(desk)).toBeNull();
});

test("missing shows words and no ring; ambiguous numbers each place", async ({ desk }) => {
  await desk.ask({
    op: "highlight",
    step: "add-instrument",
    number: 5,
    targets: [],
    outcome: "missing",
    message: "先点新增",
  });
  await expect(desk.page.locator(HOST)).toHaveAttribute("data-target", "missing");
  expect(await ring(desk)).toBeNull();
  const targets = [await keyOf(desk, "滑动"), await keyOf(desk, "深处")];
  await show(desk, "滑动", { targets, outcome: "ambiguous", message: "其中之一" });
  await expect(desk.page.locator(HOST)).toHaveAttribute("data-target", "ambiguous");
  await expect.poll(async () => (await ring(desk))?.left).toBeLessThan(40);
});

test("the callout stands beside its target and covers neither it nor what else may be pressed", async ({
  desk,
}) => {
  await show(desk, "滑动");
  await surrounds(desk, "#slide");
  const alone = await ring(desk);
  await show(desk, "滑动", { message: "点这里" });
  await expect
    .poll(async () => JSON.stringify(await ring(desk)) !== JSON.stringify(alone), { timeout: 5_000 })
    .toBe(true);
  const [shown, bare] = [await ring(desk), alone];
  if (!shown || !bare) throw new Error("no ring");
  // Where the callout reaches beyond the ring: on one side alone, whole.
  const reach = [
    bare.left - shown.left,
    shown.right - bare.right,
    bare.top - shown.top,
    shown.bottom - bare.bottom,
  ];
  expect(Math.max(...reach)).toBeGreaterThan(20);
});

test("in a row the callout goes past the words and pictures beside its target", async ({ desk }) => {
  await desk.page.evaluate(() => {
    const full = `<tr><td>${"上下都是字".repeat(12)}</td></tr>`.repeat(3);
    document.body.innerHTML = `<table>${full}<tr><td style="width: 900px; padding-left: 4px">
      <button>行内</button><span id="hint" style="margin-left: 16px">这里写着怎么填，八到二十位</span>
      <img id="code" alt="" width="90" height="20" style="margin-left: 4px"></td></tr>${full}</table>`;
  });
  await show(desk, "行内", { message: "点这里" });
  await expect.poll(async () => (await ring(desk))?.right ?? 0).toBeGreaterThan(350);
  expect(await ring(desk, await boxOf(desk, "#hint"))).toBeNull();
  expect(await ring(desk, await boxOf(desk, "#code"))).toBeNull();
});

test("the callout goes past no other button, beside which it would seem to mean that one", async ({
  desk,
}) => {
  await desk.page.evaluate(() => {
    const full = `<p>${"上下都是字".repeat(20)}</p>`.repeat(3);
    document.body.innerHTML = `${full}<button>行内</button><button id="other">返回</button>${full}`;
  });
  await show(desk, "行内", { message: "点这里" });
  await expect.poll(async () => (await ring(desk)) !== null).toBe(true);
  const { right, top, bottom } = await boxOf(desk, "#other");
  expect(await ring(desk, { left: right + 12, top, right: right + 400, bottom })).toBeNull();
});

test("in a list within a tab the callout lies over no other row's button", async ({ desk }) => {
  await desk.page.evaluate(() => {
    const row = (id: string) => `<tr style="height: 52px"><td style="width: 600px">办理事项</td>
      <td style="text-align: right"><button id="${id}" style="width: 88px; height: 32px">办理${id}</button></td></tr>`;
    document.body.innerHTML = `<div role="tabpanel"><table style="width: 100%">
      ${["上", "中", "下"].map(row).join("")}</table></div>`;
  });
  await show(desk, "办理中", { message: "点这里" });
  await expect.poll(async () => (await ring(desk)) !== null).toBe(true);
  for (const other of ["#上", "#下"]) expect(await ring(desk, await boxOf(desk, other))).toBeNull();
});

test("at a page's foot the callout stands above the bar over its target", async ({ desk }) => {
  await desk.page.evaluate(() => {
    const bar = ["每页", "上一页", "下一页", "末页"].map(
      (one) => `<button style="width: 140px">${one}</button>`,
    );
    document.body.innerHTML = `<div style="position: fixed; inset: auto auto 6px 4px"><div id="bar" style="height: 30px">
      ${bar.join("")}</div><button style="width: 60px">脚下</button><button>旁边</button></div>`;
  });
  await show(desk, "脚下", { message: "点这里" });
  const { left, top, right } = await boxOf(desk, "#bar");
  await expect.poll(() => ring(desk, { left, top: top - 60, right, bottom: top })).not.toBeNull();
  expect(await ring(desk, { left: left + 76, top, right, bottom: top + 30 })).toBeNull();
});

test("while nothing moves it costs next to nothing", async ({ desk }) => {
  await show(desk, "滑动");
  await surrounds(desk, "#slide");
  const cdp = await desk.page.context().newCDPSession(desk.page);
  // The thread's own time on a core, to which nothing else on a busy machine adds.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async (): Promise<number> => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
  const before = await busy();
  await new Promise((done) => setTimeout(done, 2000));
  // Seconds of the renderer's main thread in two: 5 % of a core.
  expect((await busy()) - before).toBeLessThan(0.1);
});
