import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { desk, importCompany, turn } from "../support/desk.js";
import { Follower, ringIn } from "../support/follow.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";
import { practiceState } from "../support/practice-selectors.js";

test.describe.configure({ timeout: 180_000 });

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

const TAKEN = "该统一社会信用代码/组织机构代码已注册";
const INITIAL = "Chushi#2026";
const CHOSEN = "Xuanding#2027";
/** The boxes of the page that asks for a new password; one skin does without the old one. */
const ASKED = {
  classic: { old: INITIAL, password: CHOSEN, password2: CHOSEN },
  modern: { password: CHOSEN, password2: CHOSEN },
  third: { old: INITIAL, password: CHOSEN, password2: CHOSEN },
} as const;

/** The name of the box that is ringed. */
async function ringedBox(): Promise<string | null> {
  const page = await running.portal();
  const spot = await ringIn(page);
  return (
    spot && page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.getAttribute("name") ?? null, spot)
  );
}

/** What the app keeps, and what it says of itself. */
async function kept(): Promise<string> {
  const names = (await readdir(running.userData)).filter((name) => name.endsWith(".json"));
  const files = await Promise.all(names.map((name) => readFile(join(running.userData, name), "utf8")));
  return [JSON.stringify(await running.state()), running.said(), ...files].join("\n");
}

for (const skin of ["classic", "modern", "third"] as const)
  test(`${skin}: whose company has an account from before is led to the login, to a password of her own, and on`, async () => {
    const { wizard } = running;
    const script = JOB_SCRIPTS[skin];
    const region = skin === "third" ? { code: "420106", name: "武昌区" } : { code: "330402", name: "南湖区" };
    const { creditCode } = await importCompany(running, { serials: [], region });
    await turn(running, { skin });
    await desk(running, "moved", { creditCode, password: INITIAL });
    const portal = await running.portal();
    await portal.reload();
    portal.on("dialog", (dialog) => void dialog.accept());
    const now = wizard.getByTestId("now");
    const user = new Follower(running);

    await test.step("registering is refused: to the login, without another try", async () => {
      await script.openRegistration(running);
      await expect(now).toHaveAttribute("data-step", "register");
      await wizard.getByTestId("fill").click();
      await expect(now).toHaveAttribute("data-substep", /^own-/, { timeout: 60_000 });
      await script.sendRegistration(running);
      await expect(wizard.getByTestId("portal-said")).toContainText(TAKEN);
      // From the refused form to the login by what is ringed, up to the name that is to be typed.
      await user.until(({ now }) => now?.step === "enter-system" && now.substep === "type-username");
      expect(user.done.filter((what) => what.startsWith("submit-form"))).toEqual([]);
      await expect(now).toHaveAttribute("data-target", "found");
    });

    await test.step("moved over, or with another phone: the login all the same, by the code", async () => {
      expect(await ringedBox()).toBe("username");
      // The name she meant to register was never hers.
      await expect(wizard.getByTestId("copy-login-name")).toHaveAttribute("aria-label", /信用代码/);
      for (const [question, answer] of [
        ["从老平台转过来的账号", "密码是初始密码"],
        ["注册时的手机号换了", "还用原来的"],
      ] as const) {
        await wizard.getByText(question).click();
        await expect(wizard.getByText(answer).first()).toBeVisible();
      }
      await script.logIn(running, INITIAL);
    });

    await test.step("a new password is asked for: hers to type, box after box", async () => {
      for (const [box, text] of Object.entries(ASKED[skin])) {
        await expect.poll(ringedBox).toBe(box);
        await expect(now).toHaveAttribute("data-substep", "own-password");
        await expect(wizard.getByTestId("fill")).toBeHidden();
        const typed = (await running.portal()).locator(`[name=${box}]`);
        await typed.pressSequentially(text);
        await typed.blur();
      }
      await user.until(({ now }) => now?.substep === "open-system" && now.target.outcome === "found");
      expect(user.done.filter((what) => what.startsWith("submit-form"))).toHaveLength(1);
      expect((await practiceState(portal)).loggedInAs).toBe(creditCode);
      for (const secret of [INITIAL, CHOSEN]) expect(await kept()).not.toContain(secret);
    });
  });
