import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { AppState } from "../../src/ipc/state.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { bookedScales, desk, enterAs, importCompany, inDays, turn } from "../support/desk.js";
import { Follower } from "../support/follow.js";
import { JOB_SCRIPTS, type JobScript } from "../support/job-scripts.js";
import { press, sees } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { practiceState } from "../support/practice-selectors.js";
import { standInForReader } from "../support/reader-stand-in.js";

test.describe.configure({ timeout: 180_000 });

/** An app for each portal: the plate's number at two companies is asked about. */
let running: RunningApp;

const PASSWORD = "Practice#2026";
/** The portal says that it has the booking, in a box or by its list: what it still tells is no part of the way there. */
const isBooked = ({ portal, now }: AppState) =>
  portal.dialog?.message.includes("提交成功") === true || now?.step === "await-verification";

/** From the form through 注册成功 to the login, by what is ringed, and in. */
async function register({ arrive, openRegistration, sendRegistration, logIn }: JobScript): Promise<void> {
  const now = running.wizard.getByTestId("now");
  await arrive?.(running);
  await openRegistration(running);
  await expect(now).toHaveAttribute("data-step", "register");
  await running.wizard.getByTestId("fill").click();
  await expect(now).toHaveAttribute("data-substep", /^own-/, { timeout: 60_000 });
  await sendRegistration(running);
  await sees(running, "注册成功");
  await new Follower(running).until(({ now }) => now?.substep === "type-username");
  await logIn(running);
  await expect(now).toHaveAttribute("data-substep", /^open-/);
}

/** What the portal stored otherwise than meant, as it is told. */
const told = async () => {
  const { now } = await running.state();
  return now?.warnings.map(({ values: { serial, field, stored } }) => [serial, field, stored]);
};
const booked = async (user: Follower) => {
  await user.until(({ now }) => now?.step === "await-verification");
  return bookedScales(running);
};

for (const skin of ["classic", "modern", "third"] as const)
  test.describe(skin, () => {
    test.beforeAll(async () => {
      running = await launchApp({ args: ["--practice"] });
      // Classic has the photo read; what a reading leaves doubtful is doubtful in the others too.
      if (skin !== "classic") await standInForReader(running, ["model", "manufacturer"]);
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
      // In the others `tour`, `packed` and `systems` show it.
      if (skin === "modern") await register(script);
      else await enterAs(running, { skin });
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

    test("one more scale of a batch costs 2 clicks, what the portal stored otherwise is told and mended, and all are chosen with one", async () => {
      const { wizard } = running;
      const [first = "", last = ""] = ["01", "02"].map((number) => `L26-${skin}-${number}`);
      await importCompany(running, { serials: [first, last], region });
      await enterAs(running, { skin, marks: "drawn" });
      await script.enterSystem(running);
      await script.openLedger(running);
      await script.openForm(running);
      await expect(wizard.getByTestId("step-add-instrument")).toHaveAttribute("data-status", "current");
      const ids = (await running.state()).instruments.map(({ id }) => id);
      await wizard.evaluate((scales) => window.verifyGuide.send("batch.start", scales), ids);
      const user = new Follower(running);

      // The first form is open, and filled on the user's word; the next is filled as it opens.
      await turn(running, { alter: "model" });
      await user.until(({ batch }) => (batch?.taken.length ?? 0) > 0);
      expect(user.clicks, user.done.join("\n")).toBe(2);
      const altered = [first, "model", "ACS-3"];
      await expect.poll(told).toEqual([altered]);
      await turn(running, { alter: "serial" });
      await user.until(({ now }) => now?.substep === "mend-serial");
      expect(user.clicks, user.done.join("\n")).toBe(4);
      await expect.poll(told).toEqual([altered, [last, "serial", last.slice(0, -1)]]);
      await expect(wizard.getByTestId("case-warning")).toHaveCount(2);

      // With another number in the ledger she would find no row to choose: it is mended before anything is booked.
      const isMended = ({ now }: AppState) => now?.warnings.length === 1;
      const isKept = ({ now }: AppState) =>
        now?.substep === "complete-form" && now.open.some(({ why }) => why === "differs");
      await user.until((state) => isMended(state) || isKept(state));
      // The number that stands there is not the app's to replace unasked; in a form still empty it is filled in.
      if (!isMended(await running.state())) await user.click("open-replace-serial");
      await user.until(isMended);
      await expect.poll(told).toEqual([altered]);
      const stored = (await practiceState(await running.portal())).instruments.map(({ fields }) => fields);
      const { range, origin, delivery } = INSTRUMENT;
      expect(stored).toEqual(
        [first, last].map((serial) => expect.objectContaining({ serial, range, origin, delivery })),
      );

      const before = user.done.length;
      await user.click("batch-book");
      await user.until(isBooked);
      expect(user.done.slice(before).filter((what) => what.startsWith("tick"))).toHaveLength(1);
      expect(await booked(user)).toEqual([["已提交", expect.arrayContaining([first, last])]]);
    });
  });
