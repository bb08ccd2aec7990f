import type { Picked } from "../../src/injected/rpc.js";
import { type Desk, expect, test } from "../support/injected/fixture.js";

/** Runs a script in the isolated world that the engine lives in, by way of the devtools protocol. */
async function world(desk: Desk) {
  const cdp = await desk.page.context().newCDPSession(desk.page);
  const ids: number[] = [];
  cdp.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.auxData?.type === "isolated") ids.push(context.id);
  });
  await cdp.send("Runtime.enable");
  return async (expression: string): Promise<unknown[]> => {
    const answers = await Promise.all(
      ids.map((contextId) =>
        cdp.send("Runtime.evaluate", { expression, contextId, returnByValue: true }).catch(() => null),
      ),
    );
    return answers.map((answer) => answer?.result.value);
  };
}

const COUNT = "globalThis.__told = 0; globalThis.__verifyGuideChanged = () => { globalThis.__told++; }; 0";

test.describe("watching", () => {
  test("a burst of changes is told once, our own highlight never", async ({ desk }) => {
    await desk.open("spa.html");
    await desk.ask({ op: "snapshot", frame: "f", parent: null });
    const evaluate = await world(desk);
    const told = async () => Math.max(...(await evaluate("globalThis.__told ?? -1")).map(Number));
    await evaluate(COUNT);
    const { key } = await desk.control("购置时间", "dialog");
    const order = {
      step: "add-instrument",
      number: 5,
      targets: [key],
      outcome: "found" as const,
      message: "",
    };
    /** So many were told, and no more come: the page's quiet time is shorter than the pause between two looks. */
    const toldInAll = async (count: number) => {
      await expect.poll(told).toBe(count);
      await new Promise((done) => setTimeout(done, 600));
      expect(await told()).toBe(count);
    };
    /** A busy PC draws late, and says only then that a scroll came to its end. */
    const drawn = () =>
      desk.page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    // It may scroll the page, which is a change.
    await desk.ask({ op: "highlight", ...order });
    await drawn();
    let before = -1;
    const settles = async () => {
      const now = await told();
      const same = now === before;
      before = now;
      return same;
    };
    await expect.poll(settles, { intervals: [600] }).toBe(true);
    await desk.ask({ op: "highlight", ...order, message: "先填这里" });
    await drawn();
    await desk.page.evaluate(() => document.body.append("一"));
    await toldInAll(before + 1);
    await desk.page.evaluate(() => {
      for (let i = 0; i < 50; i++) document.body.append("多");
    });
    await toldInAll(before + 2);
    await desk.ask({ op: "highlight-clear" });
    await desk.page.evaluate(() => document.querySelector("#name")?.setAttribute("disabled", ""));
    await toldInAll(before + 3);
  });
});

for (const place of ["the page", "a frame of it"])
  test(`a value in ${place} that changed without a sign is told before the user presses`, async ({
    desk,
  }) => {
    await desk.open("table.html");
    if (place !== "the page")
      await desk.page.evaluate(async () => {
        const frame = document.createElement("iframe");
        frame.srcdoc = "<input type=password value=old><input id=inner value=2024-01-01>";
        const loaded = new Promise((done) => frame.addEventListener("load", done));
        document.body.append(frame);
        await loaded;
      });
    await desk.ask({ op: "snapshot", frame: "f", parent: null });
    const evaluate = await world(desk);
    await evaluate(COUNT);
    const told = async () => Math.max(...(await evaluate("globalThis.__told ?? -1")).map(Number));
    const approach = async () => {
      await desk.page.mouse.move(5, 5);
      await desk.page.getByText("确定").hover();
    };
    const put = (selector: string, text: string) =>
      desk.page.evaluate(
        ([at, value]) => {
          const frame = document.querySelector("iframe");
          const box = (frame?.contentDocument ?? document).querySelector<HTMLInputElement>(at);
          if (!box) throw new Error(`no ${at}`);
          box.value = value;
        },
        [selector, text] as const,
      );
    await approach();
    if (place !== "the page") await put("[type=password]", "new");
    await approach();
    expect(await told()).toBe(0);
    await put(place === "the page" ? "#bought" : "#inner", "");
    expect(await told()).toBe(0);
    await approach();
    await expect.poll(told).toBe(1);
    // Of a password only that there is none any more.
    if (place === "the page") return;
    await put("[type=password]", "");
    await approach();
    await expect.poll(told).toBe(2);
  });

test("that a user turns a list on is told, by words, name or looks of what is pressed; a jump or a script's press is not", async ({
  desk,
}) => {
  await desk.open("spa.html");
  await desk.ask({ op: "snapshot", frame: "f", parent: null });
  const evaluate = await world(desk);
  await evaluate(
    "globalThis.__told = []; globalThis.__verifyGuideChanged = (what) => { globalThis.__told.push(what); }; 0",
  );
  await desk.page.evaluate(() => {
    document.body.innerHTML = `<button>下一页</button><a href="#" title="下一页"><svg width="20" height="20"></svg></a>
      <ul class="pagination"><li class="next"><a href="#" id="icon"><i>&nbsp;</i></a></li></ul>
      <button>末页</button><a href="#" id="jump">&raquo;</a><button id="scripted">下一页</button>`;
    document.getElementById("scripted")?.click();
  });
  const pressed = ["button:has-text('末页')", "#jump", "text=下一页 >> nth=0", "[title=下一页]", "#icon"];
  for (const one of pressed) await desk.page.locator(one).click();
  const turns = async () =>
    Math.max(
      ...(await evaluate("(globalThis.__told ?? []).filter((what) => what === 'turned').length")).map(Number),
    );
  await expect.poll(turns).toBe(3);
});

test.describe("pointing at a control", () => {
  const HEAR =
    "globalThis.__picked = undefined; globalThis.__verifyGuidePicked = (text) => { globalThis.__picked = text; }; 0";

  test("the next click is reported and not the page's; the one after is", async ({ desk }) => {
    await desk.open("table.html");
    await desk.snapshot();
    const evaluate = await world(desk);
    await evaluate(HEAR);
    await desk.ask({ op: "pick-start", frame: "0" });
    const picked = async () => (await evaluate("globalThis.__picked")).find((value) => value !== undefined);
    await desk.page.locator("#origin").click();
    await expect.poll(picked).toBeTruthy();
    expect((JSON.parse(String(await picked())) as Picked).control?.labels[0]).toEqual({
      text: "器具产地",
      source: "for",
    });
    await expect(desk.page.locator("#panel")).toBeHidden();
    await desk.page.locator("#origin").click();
    await expect(desk.page.locator("#panel")).toBeVisible();
  });

  test("Escape and a click beside everything are told apart", async ({ desk }) => {
    await desk.open("table.html");
    await desk.snapshot();
    const evaluate = await world(desk);
    for (const [act, escaped] of [
      [() => desk.page.keyboard.press("Escape"), true],
      [() => desk.page.locator(".panel-title").click(), false],
    ] as const) {
      await evaluate(HEAR);
      await desk.ask({ op: "pick-start", frame: "0" });
      await act();
      await expect
        .poll(async () => (await evaluate("globalThis.__picked")).find((value) => value !== undefined))
        .toBe(JSON.stringify({ frame: "0", control: null, clickable: null, escaped }));
    }
  });
});
