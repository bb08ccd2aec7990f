import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { bookedScales, desk, enterAs, importCompany, inDays } from "../support/desk.js";
import { Follower } from "../support/follow.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";
import { press, sees } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { practiceState } from "../support/practice-selectors.js";

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
  test(`${skin}: this year begins at an earlier booking or the ledger, a scale on the list's second page is found there, one never entered is led to the ledger`, async () => {
    const { wizard } = running;
    const script = JOB_SCRIPTS[skin];
    const region = REGIONS[skin];
    const [mine, other, never] = [`L26-${skin}-11`, `L26-${skin}-15`, `L26-${skin}-99`];
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

    await test.step("last year's booking, verified since, is open", async () => {
      const more = { validUntil: inDays(14), certificateDate: inDays(-350) };
      await importCompany(running, { serials: [mine, other, never], region, more });
      await sees(running, skin === "third" ? "计量业务服务平台" : "公共服务门户");
      await enterAs(running, { skin });
      const place = `${region.name}[${region.code}]`;
      const others = Array.from({ length: 10 }, (_, at) => `L25-${skin}-${at + 10}`);
      // Whichever end the portal's lists begin with.
      const rows = [...others, mine, ...others.map((one) => `${one}B`), other];
      await desk(
        running,
        "seed",
        rows.map((serial) => ({ ...INSTRUMENT, serial, region: place })),
      );
      const { instruments } = await practiceState(await running.portal());
      const id = instruments.find(({ fields }) => fields.serial === mine)?.id ?? "";
      await (await running.portal()).evaluate(
        async (scale) =>
          void (await fetch("/api/reservations", {
            method: "POST",
            body: new URLSearchParams({ id: scale, submit: "1" }),
          })),
        id,
      );
      await desk(running, "verify", { daysAgo: 350 });
      await script.enterSystem(running);
      await script.openBookings(running);
      await script.openDetail(running, { booking: "已完成", scale: "检定合格" });
      // Made long ago, it is not what is at hand.
      await expect(wizard.getByTestId("now")).toHaveAttribute("data-substep", "close-booking");
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
      const open = (await bookedScales(running)).filter(([status]) => status !== "已完成");
      expect(open, user.done.join("\n")).toEqual([["已提交", [mine]]]);
    });

    await test.step("never entered: from the end of the list to the ledger, by what is ringed", async () => {
      await again(never);
      await user.until(({ now }) => now?.substep === "not-in-ledger" && now.target.outcome === "found");
      await user.until(({ now }) => now?.step === "add-instrument" && now.target.outcome === "found");
      expect((await running.state()).now?.sentence.values.serial, user.done.join("\n")).toBe(never);
    });

    await test.step("another of hers is in that ledger: from there to the list to choose from", async () => {
      await again(other);
      await user.until(({ now }) => now?.step === "choose-instruments" && now.target.outcome === "found");
    });
  });
