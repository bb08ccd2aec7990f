import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { bookedScales, desk, enterAs, importCompany, inDays } from "../support/desk.js";
import { Follower } from "../support/follow.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";
import { press, sees } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";

test.describe.configure({ timeout: 180_000 });

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

/** What turns a list back. */
const BACK = { classic: "‹", modern: "‹", third: "上一页" } as const;
const REGIONS = {
  classic: { code: "330402", name: "南湖区" },
  modern: { code: "330402", name: "南湖区" },
  third: { code: "420106", name: "武昌区" },
} as const;

for (const skin of ["classic", "modern", "third"] as const)
  test(`${skin}: a scale on the list's second page is looked for, named with its page, booked; one never entered is led to the ledger`, async () => {
    const { wizard } = running;
    const script = JOB_SCRIPTS[skin];
    const region = REGIONS[skin];
    const [mine, never] = [`L26-${skin}-11`, `L26-${skin}-99`];
    const user = new Follower(running);
    const said = async () => {
      const { now } = await running.state();
      return [
        now?.substep,
        now?.sentence.values.serials,
        now?.sentence.values.pages,
        now?.sentence.values.page,
      ];
    };

    await test.step("begun at the ledger, of which another page holds it", async () => {
      const more = { validUntil: inDays(14), certificateDate: inDays(-350) };
      await importCompany(running, { serials: [mine, never], region, more });
      await sees(running, skin === "third" ? "计量业务服务平台" : "公共服务门户");
      await enterAs(running, { skin });
      const place = `${region.name}[${region.code}]`;
      const others = Array.from({ length: 10 }, (_, at) => `L25-${skin}-${at + 10}`);
      // Whichever end the portal's lists begin with.
      const rows = [...others, mine, ...others.map((one) => `${one}B`)];
      await desk(
        running,
        "seed",
        rows.map((serial) => ({ ...INSTRUMENT, serial, region: place })),
      );
      await script.enterSystem(running);
      await script.openLedger(running);
      await sees(running, "出厂编号");
    });
    const again = async (serial: string) => {
      const ids = (await running.state()).instruments
        .filter((one) => one.serial === serial)
        .map(({ id }) => id);
      await wizard.evaluate((scales) => window.verifyGuide.send("ledger.again", scales), ids);
    };

    await test.step("not seen yet: which page was looked at, and which is next", async () => {
      await again(mine);
      await user.until(({ now }) => now?.substep === "turn-page" && now.sentence.values.pages === "1");
      await expect.poll(said).toEqual(["turn-page", mine, "1", "2"]);
      await user.until(({ now }) => now?.substep === "tick-row");
    });

    await test.step("turned back: on which page it is", async () => {
      await press(running, BACK[skin]);
      await expect.poll(said).toEqual(["turn-to-page", mine, undefined, "2"]);
      await user.until(({ now }) => now?.step === "await-verification");
      expect(await bookedScales(running), user.done.join("\n")).toEqual([["已提交", [mine]]]);
    });

    await test.step("never entered: from the end of the list to the ledger, by what is ringed", async () => {
      await again(never);
      await user.until(({ now }) => now?.substep === "not-in-ledger" && now.target.outcome === "found");
      await user.until(({ now }) => now?.step === "add-instrument" && now.target.outcome === "found");
      expect((await running.state()).now?.sentence.values.serial, user.done.join("\n")).toBe(never);
    });
  });
