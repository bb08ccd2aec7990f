import { expect, test } from "@playwright/test";
import type { Switches } from "../../src/practice/index.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { enterAs, importCompany, openForm, storedInstrument, turn } from "../support/desk.js";
import { JOB_SCRIPTS } from "../support/job-scripts.js";
import { copyInto, enter, press } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { practiceState } from "../support/practice-selectors.js";

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

/** Every field's row in the wizard, by its status. */
const statuses = async (): Promise<Record<string, string | null>> => {
  const rows = await running.wizard.locator("[data-testid^=fill-row-]").all();
  const seen = await Promise.all(
    rows.map(async (row) => [
      String(await row.getAttribute("data-testid")).replace("fill-row-", ""),
      await row.getAttribute("data-status"),
    ]),
  );
  return Object.fromEntries(seen);
};

/** What the guide points at. */
const target = () =>
  running.wizard.evaluate(async () => (await window.verifyGuide.send("state.get", undefined)).guide.target);

const fill = async () => {
  await expect(running.wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "pending");
  await running.wizard.getByTestId("fill").click();
  await expect(running.wizard.getByTestId("undo-fill")).toBeEnabled({ timeout: 60_000 });
};

/** The boxes of the two fields whose changed labels nobody knows: selector, and words of the row it is in. */
const UNKNOWN: Record<"classic" | "modern", Record<"name" | "kind", [box: string, row?: string]>> = {
  classic: {
    name: [".textbox:has(input[name=name]) .textbox-text"],
    kind: [".textbox:has(input[name=kind]) .textbox-text"],
  },
  modern: { name: ["input", "物项称谓"], kind: [".el-select__wrapper", "管理属性"] },
};
const DONE = expect.stringMatching(/^(?:filled|kept)$/);

/** Each company's scale has a number of its own: one that two of them have is asked about. */
let scales = 0;

for (const skin of ["classic", "modern"] as const) {
  const { name, kind } = UNKNOWN[skin];
  let serial = "";
  const open = async (switches: Partial<Switches>) => {
    scales += 1;
    serial = `L2024001${scales}`;
    await importCompany(running, { serials: [serial] });
    await enterAs(running, { ...switches, skin });
    await openForm(running);
  };
  test(`${skin}: with changed labels, a session that ends in the middle of filling and a login on another host, then answers after 400 ms, what is unknown is copied by hand`, async () => {
    await open({ labels: "changed" });
    // What the user wrote in the form is remembered too.
    if (skin === "classic") await copyInto(running, "model", ".textbox:has(input[name=place]) .textbox-text");
    const place = skin === "classic" ? INSTRUMENT.model : INSTRUMENT.place;
    await running.wizard.getByTestId("fill").click();
    await expect(running.wizard.locator("[data-testid^=fill-row-][data-status=filled]")).not.toHaveCount(0);
    await turn(running, { session: "expired" });
    await expect(running.wizard.getByTestId("portal-trouble")).toHaveAttribute("data-trouble", "expired");
    await JOB_SCRIPTS[skin].logIn(running, "Practice#2026");
    await expect(running.wizard.getByTestId("portal-trouble")).toBeHidden();
    await turn(running, { latencyMs: 400 });
    await press(running, "直接办理", "强检器具台帐维护");
    await press(running, "新增");
    await fill();
    const seen = await statuses();
    expect(seen).toMatchObject({ name: "missing", kind: "missing" });
    expect(Object.values(seen).filter((status) => status !== "missing")).toEqual(Array(15).fill(DONE));
    // Half filled: the form itself is still the place.
    expect(await target()).toMatchObject({ submit: false });
    await copyInto(running, "name", ...name);
    await enter(running, ...kind);
    await press(running, "工作计量器具");
    // The form's own button is left to the person.
    expect((await practiceState(await running.portal())).instruments).toEqual([]);
    await press(running, "确定");
    await expect.poll(() => storedInstrument(running)).toMatchObject({ ...INSTRUMENT, serial, place });
  });
}
