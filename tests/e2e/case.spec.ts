import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { enterAs, importCompany, inDays, turn } from "../support/desk.js";
import { Follower } from "../support/follow.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";
import { sees } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { practiceState } from "../support/practice-selectors.js";

test.describe.configure({ timeout: 180_000 });

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

/** One each: the same number at two companies is asked about. */
const SERIALS = { classic: "L2026-0731", modern: "L2026-1731", third: "L2026-2731" } as const;
/** In words that no pack knows; a page of its own says it in a box, or in passing. */
const REFUSAL = "本辖区暂未开通此类器具的登记";
const REFUSALS = { classic: "own", modern: "toast", third: "toast" } as const;
const FRONT = { classic: "", modern: "#/home", third: "#/" } as const;
const now = () => running.wizard.getByTestId("now");
const warning = (kind: string) => running.wizard.locator(`[data-testid=case-warning][data-kind=${kind}]`);

/** Boxes that hold a text hold nothing more, and no event tells of it; in whatever frame they stand. */
const emptySilently = (text: string) =>
  running.app.evaluate(async ({ webContents }, held) => {
    const portal = webContents
      .getAllWebContents()
      .filter((contents) => !contents.getURL().startsWith("app:"))
      .sort((one, other) => one.id - other.id)
      .at(-1);
    const code = `for (const box of document.querySelectorAll("input"))
      if (box.value === ${JSON.stringify(held)}) box.value = "";`;
    for (const frame of portal?.mainFrame.framesInSubtree ?? []) await frame.executeJavaScript(code);
  }, text);

for (const skin of ["classic", "modern", "third"] as const)
  test(`${skin}: what is missing, refused, stored otherwise or chosen wrongly is said, and this year begins at the menu`, async () => {
    const { wizard } = running;
    const script = JOB_SCRIPTS[skin];
    const serial = SERIALS[skin];
    const region = skin === "third" ? { code: "420106", name: "武昌区" } : undefined;
    const more = { validUntil: inDays(14), certificateDate: inDays(-350) };
    await importCompany(running, { serials: [serial], region, more });
    const title = skin === "third" ? "计量业务服务平台" : "公共服务门户";
    await sees(running, title);
    await enterAs(running, { skin, refusals: REFUSALS[skin] });
    await script.enterSystem(running);
    await script.openLedger(running);

    await script.openForm(running);
    await expect(wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "pending");
    await wizard.getByTestId("fill").click();
    await expect(now()).toHaveAttribute("data-substep", "submit-form", { timeout: 60_000 });

    // A script empties a box without a sign: seen when the pointer comes to the form's button, which is left.
    await emptySilently(INSTRUMENT.model);
    const user = new Follower(running);
    const seen = async () => {
      await user.approach();
      return wizard.getByTestId("open-field-model").isVisible();
    };
    await expect.poll(seen, { timeout: 15_000 }).toBe(true);
    await expect(now()).toHaveAttribute("data-substep", "complete-form");
    await expect(now()).toContainText("还差 1 项");
    await wizard.getByTestId("fill").click();
    await expect(now()).toHaveAttribute("data-substep", "submit-form", { timeout: 60_000 });

    // Alerts of the portal's are answered by whoever stands before it.
    (await running.portal()).on("dialog", (dialog) => void dialog.accept());
    // A refusal stands in the portal's words until it is dealt with.
    await turn(running, { refuse: REFUSAL });
    await script.saveForm(running);
    await expect(wizard.getByTestId("portal-said")).toContainText(REFUSAL);
    await wizard.getByTestId("highlight-again").click();
    await expect(now()).toHaveAttribute("data-step", "add-instrument");
    await expect(wizard.getByTestId("portal-said")).toContainText(REFUSAL);

    // The portal keeps another number than was handed in.
    await turn(running, { alter: "serial" });
    await script.saveForm(running);
    await expect(warning("stored-differs")).toContainText(`是“${serial.slice(0, -1)}”，您填的是“${serial}”`);
    await expect(wizard.getByTestId("portal-said")).toBeHidden();

    // That scale is not the case's: chosen all the same, it is said, and 提交 is not pointed at.
    await script.leaveLedger(running);
    await script.openBookings(running);
    await script.choose(running, serial.slice(0, -1));
    await expect(warning("wrong-scale")).toContainText(serial.slice(0, -1));
    await expect(now()).toHaveAttribute("data-substep", "remove-wrong");
    expect((await practiceState(await running.portal())).reservations).toEqual([]);

    // Booked for this year from the service menu, logged in, or from the front page: what is ringed leads to the menu.
    await enterAs(running, { skin });
    const leadsIn = async () => {
      const { now } = await running.state();
      return `${now?.substep} ${now?.target.outcome}`;
    };
    await wizard.getByTestId("again-due").click();
    await expect.poll(leadsIn).toMatch(/^open-(?:category|system) found$/);
    const portal = await running.portal();
    await portal.goto(`practice://portal/${FRONT[skin]}`);
    // A page that draws itself learns as it is loaded who is logged in.
    await portal.reload();
    const ids = (await running.state()).instruments.map(({ id }) => id);
    await wizard.evaluate((scales) => window.verifyGuide.send("ledger.again", scales), ids);
    await expect.poll(leadsIn).toBe("open-category found");
    await user.until(({ now }) => now?.substep === "open-system" && now.target.outcome === "found");
  });
