import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany, turn } from "../support/desk.js";
import { Follower } from "../support/follow.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";

test.describe.configure({ timeout: 180_000 });

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

const TAKEN = "该统一社会信用代码/组织机构代码已注册";

for (const skin of ["classic", "modern", "third"] as const)
  test(`${skin}: whose company is registered already is led to the login, without another try`, async () => {
    const { wizard } = running;
    const script = JOB_SCRIPTS[skin];
    const region = skin === "third" ? { code: "420106", name: "武昌区" } : { code: "330402", name: "南湖区" };
    await importCompany(running, { serials: [], region });
    await turn(running, { skin, refuse: TAKEN });
    const portal = await running.portal();
    await portal.reload();
    portal.on("dialog", (dialog) => void dialog.accept());
    await script.openRegistration(running);
    const now = wizard.getByTestId("now");
    await expect(now).toHaveAttribute("data-step", "register");
    await wizard.getByTestId("fill").click();
    await expect(now).toHaveAttribute("data-substep", /^own-/, { timeout: 60_000 });

    await script.sendRegistration(running);
    await expect(wizard.getByTestId("portal-said")).toContainText(TAKEN);
    const user = new Follower(running);
    // From the refused form to the login by what is ringed, up to the name that is to be typed.
    await user.until(({ now }) => now?.step === "enter-system" && /^(?:type-|own-)/.test(now.substep));
    expect(user.done.filter((what) => what.startsWith("submit-form"))).toEqual([]);
    await expect(now).toHaveAttribute("data-target", "found");
  });
