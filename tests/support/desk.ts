import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "@playwright/test";
import type { Switches } from "../../src/practice/index.js";
import type { RunningApp } from "./app.js";
import { press, sees } from "./person.js";
import { INSTRUMENT } from "./portal/forms.js";
import { practiceState } from "./practice-selectors.js";

const SYSTEM = "强制检定工作计量器具业务管理系统";

/** Turns the practice portal's switches, or asks its desk for something else, from the first tab's page. */
export const desk = async (
  running: RunningApp,
  drawer: "switches" | "enter" | "moved" | "seed" | "verify",
  body: unknown = null,
): Promise<void> => {
  const newest = await running.portal();
  // The newest may still be on its way to its first page.
  const page = running.portalPages()[0] ?? newest;
  await page.waitForLoadState();
  await page.evaluate(
    async ({ path, text }) => {
      await fetch(path, { method: "POST", body: text });
    },
    { path: `/__desk/${drawer}`, text: JSON.stringify(body) },
  );
};

export const turn = (running: RunningApp, switches: Partial<Switches>): Promise<void> =>
  desk(running, "switches", switches);

let companies = 0;

interface Imported {
  serials?: readonly string[];
  /** What else is known of the scales. */
  more?: object;
  /** Decides the system. */
  region?: { code: string; name: string };
}

/**
 * Another company with scales of these numbers, by a company file: a portal session and a practice portal of its own.
 * @returns what was typed
 */
export async function importCompany(
  running: RunningApp,
  { serials = [INSTRUMENT.serial], more, region = { code: "330402", name: "南湖区" } }: Imported = {},
) {
  const number = ++companies;
  const file = join(running.userData, `company-${number}.json`);
  const company = {
    name: `练习粮油店${number}`,
    creditCode: `92${region.code}00000000${String(number).padStart(2, "0")}`,
    organizationType: "non-legal",
    companyType: "个体工商户",
    username: `lianxi${number}`,
    region,
    address: "练习路1号",
    contact: "练习人",
    phone: "0573-00000000",
  };
  const instruments = serials.map((serial) => ({ ...INSTRUMENT, ...more, serial, region }));
  await writeFile(file, JSON.stringify({ format: "verify-guide/company", version: 1, company, instruments }));
  await running.wizard.getByTestId("company-import").setInputFiles(file);
  await expect(running.wizard.getByTestId("company-select")).toContainText(company.name);
  await sees(running, "注册");
  return company;
}

const SERVICES = { classic: "services", modern: "#/services", third: "#/portal/apps" } as const;

/** The service menu of a portal turned so, as somebody logged in. */
export async function enterAs(running: RunningApp, switches: Partial<Switches>): Promise<void> {
  await turn(running, switches);
  await desk(running, "enter");
  await toServices(running, switches.skin);
}

async function toServices(running: RunningApp, skin: Switches["skin"] = "classic"): Promise<void> {
  const portal = await running.portal();
  // A page that draws itself learns who is logged in as it is loaded, and another hash alone loads none.
  if (skin !== "classic") await portal.reload();
  await portal.goto(`practice://portal/${SERVICES[skin]}`);
}

/** From the service menu to the open 器具新增 form. */
export async function openForm(running: RunningApp): Promise<void> {
  await press(running, "在线办理", SYSTEM);
  await expect.poll(() => running.portalPages().length).toBe(2);
  await press(running, "直接办理", "强检器具台帐维护");
  await press(running, "新增");
  await expect(running.wizard.getByTestId("step-add-instrument")).toHaveAttribute("data-status", "current");
}

/** The practice portal's bookings: status, and the serial numbers of their scales. */
export async function bookedScales(
  running: RunningApp,
): Promise<[status: string, serials: (string | undefined)[]][]> {
  const { reservations, instruments } = await practiceState(await running.portal());
  return reservations.map(({ status, instruments: own }) => [
    status,
    own.map(({ id }) => instruments.find((one) => one.id === id)?.fields.serial),
  ]);
}

/** The day so many days from now, YYYY-MM-DD. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What the practice portal holds of the scale last added. */
export async function storedInstrument(running: RunningApp): Promise<Record<string, string>> {
  const { instruments } = await practiceState(await running.portal());
  return instruments.at(-1)?.fields ?? {};
}
