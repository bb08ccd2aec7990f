import type { Locator } from "playwright-core";
import { type DatePart, dateOf, datePartOf, dayOf } from "../../../core/text/dates.js";
import type { CalendarView } from "../../../injected/popup/calendar.js";
import { ACTION_TIMEOUT, type ControlDriver } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { typeInto, writeText } from "./text.js";

/** Presses in a calendar until its day is reached: twenty years back, should it have arrows for months alone. */
const MAX_PRESSES = 240;
const OPEN_TIMEOUT = 1500;
/** How long a typed date may take to be taken over, in ms. */
const SHOWING = 200;
/** How long a calendar may take to show the month that was asked for, in ms. */
const REDRAW = 1000;
/** EasyUI brings its calendar up 200 ms after the last key; looked for so long after it, in ms. */
const LATE = 300;
/** How long a calendar may take to close once the field is left, in ms. */
const CLOSING = 300;

const shows = (driver: ControlDriver, date: string) => async () =>
  dateOf((await driver.shown()) ?? "") === dateOf(date) ? true : undefined;

const calendarIs = (open: boolean) => (driver: ControlDriver, date: string) => async () =>
  (await driver.calendar(dateOf(date) ?? date)).open === open ? true : undefined;
const opened = calendarIs(true);
const closed = calendarIs(false);

/** Writes a date: into a browser's own box in its canonical form, else typed, else picked in the calendar. */
export async function writeDate(driver: ControlDriver, date: string): Promise<void> {
  const box = driver.approachedBox;
  const type = await box.getAttribute("type", { timeout: ACTION_TIMEOUT });
  if (type === "date") {
    await box.fill(dateOf(date) ?? date, { timeout: ACTION_TIMEOUT });
    return driver.leave();
  }
  const parts = await partsOf(box);
  if (parts) return writeParts(driver, parts, date);
  // What is neither an input nor editable is not asked about: Playwright throws.
  if (await box.isEditable({ timeout: ACTION_TIMEOUT }).catch(() => false)) {
    if (date === "") return writeText(driver, date);
    await driver.click(box);
    const opensAtOnce = await opened(driver, date)();
    await typeInto(box, date);
    const typed = performance.now();
    await driver.leave();
    // A calendar that stays open, or comes up late, has not taken over what was typed, whatever the box shows.
    const taken =
      (await driver.until(shows(driver, date), SHOWING)) &&
      (await driver.until(closed(driver, date), CLOSING));
    const rest = typed + LATE - performance.now();
    if (taken && (opensAtOnce || !(await driver.until(opened(driver, date), rest, LATE)))) return;
    return pickDay(driver, date).catch(async (error) => {
      // It went away by itself while it was pressed, and what was typed stands.
      if (!(await closed(driver, date)()) || !(await shows(driver, date)())) throw error;
    });
  }
  await pickDay(driver, date);
}

/**
 * Types a date into a plain box. A calendar that came up with it and stays is given the day as well: it would lie over
 * the form, and over the button that hands it in.
 */
export async function typeDate(driver: ControlDriver, date: string): Promise<void> {
  await writeText(driver, date);
  if (await closed(driver, date)()) return;
  await pickDay(driver, date).catch(async (error) => {
    // What was typed stands.
    if (!(await shows(driver, date)())) throw error;
  });
}

/** The small boxes of a date whose year, month and day stand each in one, as they stand; null for any other box. */
async function partsOf(box: Locator): Promise<Map<DatePart, Locator> | null> {
  const boxes = box.locator("[role=spinbutton]");
  if ((await boxes.count()) !== 3) return null;
  const found = new Map<DatePart, Locator>();
  for (const part of [0, 1, 2].map((index) => boxes.nth(index))) {
    const kind = datePartOf(Number(await part.getAttribute("aria-valuemax", { timeout: ACTION_TIMEOUT })));
    if (kind) found.set(kind, part);
  }
  return found.size === 3 ? found : null;
}

async function writeParts(driver: ControlDriver, parts: Map<DatePart, Locator>, date: string): Promise<void> {
  const day = date === "" ? "" : dayOf(date);
  if (day === null) throw new Refused("no-such-option");
  const [year = "", month = "", dayOfMonth = ""] = day.split("-");
  for (const [kind, part] of parts) {
    await driver.click(part);
    if (day === "") await part.press("Delete", { timeout: ACTION_TIMEOUT });
    else await part.pressSequentially({ year, month, day: dayOfMonth }[kind], { timeout: ACTION_TIMEOUT });
  }
  await driver.leave();
}

async function open(driver: ControlDriver, day: string): Promise<void> {
  for (const target of driver.opening) {
    await driver.press(target);
    if (await driver.until(opened(driver, day), OPEN_TIMEOUT)) return;
  }
  throw new Refused("disabled");
}

async function pickDay(driver: ControlDriver, date: string): Promise<void> {
  const day = dateOf(date);
  if (day?.length !== 10) throw new Refused("no-such-option");
  const calendar = () => driver.calendar(day);
  if (!(await calendar()).open) await open(driver, day);
  let last: CalendarView["step"] = null;
  let next: CalendarView | undefined;
  for (let i = 0; i < MAX_PRESSES; i++) {
    // While it is drawn anew it is not there for a moment.
    const now =
      next ??
      (await driver.until(async () => {
        const snapshot = await calendar();
        return snapshot.open || last === "day" ? snapshot : undefined;
      }, REDRAW));
    const { open, step, months } = now ?? { open: false, step: null, months: null };
    // A day pressed and shown is taken, unless the calendar asks to be confirmed.
    if (!open || step === null || (last === "day" && step !== "confirm" && (await shows(driver, day)())))
      break;
    await driver.click(driver.hanging({ op: "calendar-step", date: day }));
    if (step === "confirm") break;
    if (step === "day" && (await driver.until(closed(driver, day), CLOSING))) break;
    // The next press is for what this one brought.
    next =
      step === "day"
        ? undefined
        : await driver.until(async () => {
            const snapshot = await calendar();
            return snapshot.open && snapshot.months !== months ? snapshot : undefined;
          }, REDRAW);
    last = step;
  }
}
