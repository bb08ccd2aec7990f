import { dateOf } from "../../core/form/value.js";
import type { CalendarSight } from "../../inpage/popup/calendar.js";
import { ask } from "../engine.js";
import { ACTION_TIMEOUT, type Hand } from "./hand.js";
import { Refused } from "./refused.js";
import { writeText } from "./text.js";

/** Presses in a calendar until its day is reached: twenty years back, should it have arrows for months alone. */
const MAX_PRESSES = 240;
const OPEN_TIMEOUT = 1500;
/** How long a typed date may take to be taken over, in ms. */
const SHOWING = 200;
/** How long a calendar may take to close once the field is left, in ms. */
const CLOSING = 300;

const shows = (hand: Hand, date: string) => async () =>
  dateOf((await hand.read())?.value ?? "") === dateOf(date) ? true : undefined;

const closed = (hand: Hand, date: string) => async () =>
  (await calendarOf(hand, dateOf(date) ?? date)).open ? undefined : true;

const calendarOf = (hand: Hand, date: string): Promise<CalendarSight> =>
  ask<CalendarSight>(hand.frame, { op: "calendar", key: hand.key, date });

/** Writes a date: into a browser's own box in its canonical form, else typed, else picked in the calendar. */
export async function writeDate(hand: Hand, date: string): Promise<void> {
  const type = await hand.box.getAttribute("type", { timeout: ACTION_TIMEOUT });
  if (type === "date") {
    await hand.box.fill(dateOf(date) ?? date, { timeout: ACTION_TIMEOUT });
    return hand.leave();
  }
  if (await hand.box.isEditable({ timeout: ACTION_TIMEOUT })) {
    await writeText(hand, date);
    if (date === "") return;
    // A calendar that stays open has not taken over what was typed, whatever the box shows.
    if ((await hand.until(shows(hand, date), SHOWING)) && (await hand.until(closed(hand, date), CLOSING)))
      return;
  }
  await pickDay(hand, date);
}

async function pickDay(hand: Hand, date: string): Promise<void> {
  const day = dateOf(date);
  if (day?.length !== 10) throw new Refused("no-such-option");
  const target = { key: hand.key, date: day };
  const calendar = () => calendarOf(hand, day);
  if (!(await calendar()).open) {
    await ask(hand.frame, { op: "popup-mark" });
    await hand.click(hand.box);
    await hand.until(async () => ((await calendar()).open ? true : undefined), OPEN_TIMEOUT);
  }
  let last: CalendarSight["step"] = null;
  for (let i = 0; i < MAX_PRESSES; i++) {
    const { open, step } = await calendar();
    // A day pressed and shown is taken, unless the calendar asks to be confirmed.
    if (!open || step === null || (last === "day" && step !== "confirm" && (await shows(hand, day)()))) break;
    await hand.click(hand.at({ op: "calendar-step", ...target }));
    if (step === "confirm") break;
    if (step === "day" && (await hand.until(closed(hand, day), CLOSING))) break;
    last = step;
  }
}
