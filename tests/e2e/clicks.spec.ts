import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { AppState } from "../../src/ipc/state.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { bookedScales, desk, enterAs, importCompany, inDays } from "../support/desk.js";
import { Follower } from "../support/follow.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";
import { press } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { practiceState } from "../support/practice-selectors.js";

test.describe.configure({ timeout: 180_000 });

/** An app for each portal: the plate's number at two companies is asked about. */
let running: RunningApp;

const PASSWORD = "Practice#2026";
/** The portal says that it has the booking, in a box or by its list: what it still tells is no part of the way there. */
const isBooked = ({ portal, now }: AppState) =>
  portal.dialog?.message.includes("提交成功") === true || now?.step === "await-verification";

const booked = async (user: Follower) => {
  await user.until(({ now }) => now?.step === "await-verification");
  return bookedScales(running);
};

for (const skin of ["classic", "modern", "third"] as const)
  test.describe(skin, () => {
    test.beforeAll(async () => {
      running = await launchApp({ args: ["--practice"] });
    });
    test.afterAll(() => running.close());
    const script = JOB_SCRIPTS[skin];
    // It decides the system.
    const region = skin === "third" ? { code: "420106", name: "武昌区" } : { code: "330402", name: "南湖区" };

    test("who comes back next year has booked after at most 9 clicks and no key, the login aside", async () => {
      const { wizard } = running;
      // Last year's: an account with its scale in the portal's ledger, both kept in the wizard.
      await enterAs(running, { skin });
      const [account] = (await practiceState(await running.portal())).accounts;
      if (!account) throw new Error("the practice portal has no account");
      const file = join(running.userData, "company.json");
      const instrument = { ...INSTRUMENT, region, validUntil: inDays(14), certificateDate: inDays(-350) };
      await writeFile(
        file,
        JSON.stringify({
          format: "verify-guide/company",
          version: 1,
          company: { ...account, organizationType: "non-legal", region },
          instruments: [instrument],
        }),
      );
      await wizard.getByTestId("company-import").setInputFiles(file);
      await expect(wizard.getByTestId("company-select")).toContainText(account.name);
      // The county may have opened another portal, where nobody is logged in yet.
      await enterAs(running, { skin });
      await desk(running, "seed", [{ ...INSTRUMENT, region: `${region.name}[${region.code}]` }]);
      await press(running, "退出");

      const user = new Follower(running);
      await user.click("again-due");
      // The login: to its page, name, password, captcha, its button.
      const login = new Follower(running);
      await login.until(({ now }) => /^(?:type-username|own-)/.test(now?.substep ?? ""));
      await script.logIn(running, PASSWORD);
      await expect(wizard.getByTestId("now")).toHaveAttribute("data-substep", /^open-/);
      await user.until(isBooked);
      expect(user.clicks, user.done.join("\n")).toBeLessThanOrEqual(9);
      expect(await booked(user)).toEqual([["已提交", [INSTRUMENT.serial]]]);
    });

    test("who does it for the first time has booked after at most 12 clicks from the photo on", async () => {
      const { wizard } = running;
      const { name } = await importCompany(running, { serials: [], region });
      await expect(wizard.getByTestId("company-select")).toContainText(name);
      await enterAs(running, { skin });
      await script.enterSystem(running);
      await script.openLedger(running);
      await expect(wizard.getByTestId("now")).toHaveAttribute("data-step", "add-instrument");
      await wizard.getByTestId("photo-input").setInputFiles("assets/samples/plate.jpg");
      await expect(wizard.getByTestId("plate-field-serial")).not.toHaveValue("", { timeout: 90_000 });
      const serial = await wizard.getByTestId("plate-field-serial").inputValue();

      const user = new Follower(running);
      await user.click("plate-save-here");
      await user.until(isBooked);
      expect(user.clicks, user.done.join("\n")).toBeLessThanOrEqual(12);
      expect(await booked(user)).toEqual([["已提交", [serial]]]);
    });

    test("one more scale of a batch costs 2 clicks, and all are chosen with one", async () => {
      const { wizard } = running;
      // The third goes as the second did: in one of the portals.
      const numbers = skin === "classic" ? ["01", "02", "03"] : ["01", "02"];
      const serials = numbers.map((number) => `L26-${skin}-${number}`);
      await importCompany(running, { serials, region });
      await enterAs(running, { skin });
      await script.enterSystem(running);
      await script.openLedger(running);
      await script.openForm(running);
      await expect(wizard.getByTestId("step-add-instrument")).toHaveAttribute("data-status", "current");
      const ids = (await running.state()).instruments.map(({ id }) => id);
      await wizard.evaluate((scales) => window.verifyGuide.send("batch.start", scales), ids);
      const user = new Follower(running);
      const clicks: number[] = [];
      for (const [index] of serials.entries()) {
        const before = user.clicks;
        await user.until(({ batch }) => (batch?.taken.length ?? 0) > index);
        clicks.push(user.clicks - before);
      }
      // The first form is open, and filled on the user's word.
      expect(clicks, user.done.join("\n")).toEqual(serials.map(() => 2));
      const stored = (await practiceState(await running.portal())).instruments;
      expect(stored.map(({ fields }) => fields.serial).sort()).toEqual(serials);
      expect(stored).toEqual(
        stored.map(() =>
          expect.objectContaining({ fields: expect.objectContaining({ range: INSTRUMENT.range }) }),
        ),
      );

      const before = user.done.length;
      await user.click("batch-book");
      await user.until(isBooked);
      expect(user.done.slice(before).filter((what) => what.startsWith("tick"))).toHaveLength(1);
      expect(await booked(user)).toEqual([["已提交", expect.arrayContaining(serials)]]);
    });
  });
