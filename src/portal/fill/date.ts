import { dateOf } from "../../core/form/value.js";
import type { CalendarSight } from "../../inpage/popup/calendar.js";
import { ask } from "../engine.js";
import { ACTION_TIMEOUT, type Hand } from "./hand.js";
import { Refused } from "./refused.js";
import { writeText } from "./text.js";

/** Presses in a calendar until its day is reached: years by heading, months by arrow. */
const MAX_PRESSES = 60;
const OPEN_TIMEOUT = 1500;
/** How long a typed date may take to be taken over, in ms. */
const SHOWING = 200;

const shows = (hand: Hand, date: string) => async () =>
  dateOf((await hand.read())?.value ?? "") === dateOf(date) ? true : undefined;

/** Writes a date: into a browser's own box in its canonical form, else typed, else picked in the calendar. */
export async function writeDate(hand: Hand, date: string): Promise<void> {
  const type = await hand.box.getAttribute("type", { timeout: ACTION_TIMEOUT });
  if (type === "date") {
    await hand.box.fill(dateOf(date) ?? date, { timeout: ACTION_TIMEOUT });
    return hand.leave();
  }
  if (await hand.box.isEditable({ timeout: ACTION_TIMEOUT })) {
    await writeText(hand, date);
    if (date === "" || (await hand.until(shows(hand, date), SHOWING))) return;
  }
  await pickDay(hand, date);
}

async function pickDay(hand: Hand, date: string): Promise<void> {
  const day = dateOf(date);
  if (day?.length !== 10) throw new Refused("no-such-option");
  const target = { key: hand.key, date: day };
  const calendar = () => ask<CalendarSight>(hand.frame, { op: "calendar", ...target });
  if (!(await calendar()).open) {
    await ask(hand.frame, { op: "popup-mark" });
    await hand.click(hand.box);
    await hand.until(async () => ((await calendar()).open ? true : undefined), OPEN_TIMEOUT);
  }
  for (let i = 0; i < MAX_PRESSES; i++) {
    const { open, step } = await calendar();
    if (!open || step === null) break;
    await hand.click(hand.at({ op: "calendar-step", ...target }));
    if (await shows(hand, day)()) break;
  }
}
