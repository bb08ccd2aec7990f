import { expect, type Page } from "@playwright/test";
import type { StepId } from "../../src/core/procedure/pack/steps.js";
import type { RunningApp } from "./app.js";
import { JOB_SCRIPTS, type Skin } from "./job-scripts.js";
import { press, sees } from "./person.js";
import { practiceState } from "./practice-selectors.js";

interface Job {
  /** Path of a company file. */
  company: string;
  /** The practice portal's skin, `classic` unless given; `third` needs a company of a county that uses it. */
  skin?: Skin;
  /** Path of a nameplate photo; without it the company file brings the scale. */
  photo?: string;
  /** Called when a step's place is to be seen, before the person presses. */
  onStep(id: StepId): Promise<void>;
}

/** Fills the form in front from the wizard and waits until nothing is left to do. */
async function fill(wizard: Page): Promise<void> {
  await wizard.getByTestId("fill").click();
  // Another form's filling could be undone before, and this one may not have begun: only main's rows tell.
  const isOver = async () => {
    const { fill } = await wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
    return (
      fill?.busy === false && fill.rows.every(({ value, status }) => value === "" || status !== "pending")
    );
  };
  await expect.poll(isOver, { timeout: 60_000 }).toBe(true);
  await expect(wizard.getByTestId("undo-fill")).toBeEnabled({ timeout: 60_000 });
}

/** Confirms what was read from the photo and keeps it as a scale, with the place of use added. */
async function keepScale(wizard: Page, photo: string): Promise<void> {
  const county = await wizard.evaluate(async () => {
    const { companies, companyId } = await window.verifyGuide.send("state.get", undefined);
    const region = companies.find(({ id }) => id === companyId)?.region;
    return `${region?.name}[${region?.code}]`;
  });
  await wizard.getByTestId("photo-input").setInputFiles(photo);
  await expect(wizard.getByTestId("plate-field-serial")).not.toHaveValue("", { timeout: 90_000 });
  // The county of use is never taken from the company: the person says it.
  await wizard.getByTestId("plate-field-region").fill(county);
  await wizard.getByTestId("plate-save").click();
  await expect(wizard.getByTestId("plate-field-serial")).toBeHidden();
}

/**
 * The whole job on the practice portal in the real app: the wizard fills, and what only a person presses,
 * types or answers is done here in the person's place.
 */
export async function playJob(running: RunningApp, job: Job): Promise<void> {
  const { wizard, portal } = running;
  const stepShown = async (id: StepId) => {
    await expect(wizard.getByTestId(`step-${id}`)).toHaveAttribute("data-status", "current");
    await job.onStep(id);
  };

  const script = JOB_SCRIPTS[job.skin ?? "classic"];
  await sees(running, "注册");
  await wizard.getByTestId("company-import").setInputFiles(job.company);
  await expect(wizard.getByTestId("company-select")).not.toHaveValue("");
  await script.arrive?.(running);
  await sees(running, job.skin === "third" ? "计量业务服务平台" : "公共服务门户");
  await job.onStep("open-portal");

  await script.openRegistration(running);
  await fill(wizard);
  await stepShown("register");
  await script.sendRegistration(running);
  await sees(running, "注册成功");
  await press(running, "去登录");
  await script.logIn(running);
  // Step 3 already while she logs in: the way on is seen a moment after.
  await expect(wizard.getByTestId("now")).toHaveAttribute("data-substep", /^open-/);
  await stepShown("enter-system");
  await script.enterSystem(running);

  await stepShown("open-ledger");
  await script.openLedger(running);
  if (job.photo) await keepScale(wizard, job.photo);
  await script.openForm(running);
  await fill(wizard);
  await stepShown("add-instrument");
  await script.saveForm(running);
  await expect.poll(async () => (await practiceState(await portal())).instruments.length).toBe(1);

  await expect(wizard.getByTestId("step-add-instrument")).toHaveAttribute("data-status", "done");
  await script.leaveLedger(running);
  await stepShown("open-reservation");
  await script.openBookings(running);
  await stepShown("choose-instruments");
  const { instruments } = await practiceState(await portal());
  await script.choose(running, instruments.at(-1)?.fields.serial ?? "");

  await stepShown("submit-reservation");
  await script.submit(running);
  await script.openDetail(running);
  await stepShown("await-verification");
}
