import { expect, test } from "@playwright/test";
import type { AppState } from "../../src/ipc/state.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { bookedScales, desk, enterAs, importCompany, inDays } from "../support/desk.js";
import { Follower } from "../support/follow.js";
import { JOB_SCRIPTS, type Skin } from "../support/job-scripts.js";
import { press, sees, tick } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";

test.describe.configure({ timeout: 180_000 });

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

/** Each company's scale has a number of its own: one that two of them have is asked about. */
let scales = 0;
let serial = "";
const FRONT = { classic: "", modern: "#/home", third: "#/" } as const;
const now = () => running.wizard.getByTestId("now");

/** A company whose scale is due, logged in on a portal that has it from before. */
async function begin(skin: Skin): Promise<void> {
  const region = skin === "third" ? { code: "420106", name: "武昌区" } : { code: "330402", name: "南湖区" };
  const more = { validUntil: inDays(14), certificateDate: inDays(-350) };
  scales += 1;
  serial = `L2026-07${scales + 10}`;
  await importCompany(running, { serials: [serial], region, more });
  await sees(running, skin === "third" ? "计量业务服务平台" : "公共服务门户");
  await enterAs(running, { skin });
  const place = `${region.name}[${region.code}]`;
  // The first is in the portal's ledger too, and not due: never to be booked.
  await desk(
    running,
    "seed",
    [`L2025-00${scales + 10}`, serial].map((one) => ({ ...INSTRUMENT, serial: one, region: place })),
  );
}

/** The front page, loaded anew: a page that draws itself learns so who is logged in. */
async function toFront(skin: Skin): Promise<void> {
  const portal = await running.portal();
  await portal.goto(`practice://portal/${FRONT[skin]}`);
  await portal.reload();
}

/** Last year's booking, verified since, its detail open. */
async function openEarlier(skin: Skin): Promise<void> {
  const portal = await running.portal();
  await portal.evaluate(async (wanted) => {
    const state = await (await fetch("/__desk/state")).json();
    const scale = state.instruments.find(
      (one: { fields: { serial: string } }) => one.fields.serial === wanted,
    );
    await fetch("/api/reservations", {
      method: "POST",
      body: new URLSearchParams({ id: scale.id, submit: "1" }),
    });
    await fetch("/__desk/verify", { method: "POST", body: JSON.stringify({ daysAgo: 350 }) });
  }, serial);
  const script = JOB_SCRIPTS[skin];
  await script.enterSystem(running);
  await script.openBookings(running);
  await sees(running, "已完成");
  if (skin === "third") await press(running, "详情", "已完成");
  else {
    await tick(running, skin === "classic" ? ".datagrid-cell-check input" : ".el-table__body .el-checkbox");
    await press(running, "预约单详情");
  }
  await sees(running, "检定合格");
  // Made long ago, it is not what is at hand.
  await expect(now()).toHaveAttribute("data-substep", "close-booking");
}

/** From where 今年送检 is pressed, but for who is logged out (`clicks`) and the ledger (`list-pages`). */
const PLACES: Record<string, (skin: Skin) => Promise<void>> = {
  "the front page": toFront,
  "an earlier booking": openEarlier,
};

const booked = async () =>
  (await bookedScales(running)).filter(([status]) => status === "已提交").map(([, serials]) => serials);

const isBooked = ({ now }: AppState) => now?.step === "await-verification" && now.substep !== "open-detail";

for (const skin of ["classic", "modern", "third"] as const)
  for (const [place, go] of Object.entries(PLACES))
    test(`${skin}: this year's booking begins at ${place}, and what is ringed leads to it`, async () => {
      await begin(skin);
      await go(skin);
      const user = new Follower(running);
      await user.click("again-due");
      // From the booking's own page on all go the same way: one goes it to its end.
      if (place !== "an earlier booking")
        return user.until(({ now }) => now?.step === "choose-instruments" && now.target.outcome === "found");
      await user.until(isBooked);
      expect(await booked(), user.done.join("\n")).toEqual([[serial]]);
      expect(user.clicks, user.done.join("\n")).toBeLessThanOrEqual(9);
    });
