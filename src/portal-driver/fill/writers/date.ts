import { dateOf } from "../../../core/autofill/value-equality.js";
import type { CalendarSight } from "../../../injected/popup/calendar.js";
import { ask } from "../../page/page-rpc.js";
import { ACTION_TIMEOUT, type Hand } from "../control/control-driver.js";
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

const shows = (hand: Hand, date: string) => async () =>
  dateOf((await hand.read())?.value ?? "") === dateOf(date) ? true : undefined;

const calendarIs = (open: boolean) => (hand: Hand, date: string) => async () =>
  (await calendarOf(hand, dateOf(date) ?? date)).open === open ? true : undefined;
const opened = calendarIs(true);
const closed = calendarIs(false);

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
    if (date === "") return writeText(hand, date);
    await hand.click(hand.box);
    const opensAtOnce = await opened(hand, date)();
    await typeInto(hand.box, date);
    const typed = performance.now();
    await hand.leave();
    // A calendar that stays open, or comes up late, has not taken over what was typed, whatever the box shows.
    const taken =
      (await hand.until(shows(hand, date), SHOWING)) && (await hand.until(closed(hand, date), CLOSING));
    const rest = typed + LATE - performance.now();
    if (taken && (opensAtOnce || !(await hand.until(opened(hand, date), rest)))) return;
    return pickDay(hand, date).catch(async (error) => {
      // It went away by itself while it was pressed, and what was typed stands.
      if (!(await closed(hand, date)()) || !(await shows(hand, date)())) throw error;
    });
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
    if (!(await hand.until(opened(hand, day), OPEN_TIMEOUT))) throw new Refused("disabled");
  }
  let last: CalendarSight["step"] = null;
  for (let i = 0; i < MAX_PRESSES; i++) {
    // While it is drawn anew it is not there for a moment.
    const now = await hand.until(async () => {
      const sight = await calendar();
      return sight.open || last === "day" ? sight : undefined;
    }, REDRAW);
    const { open, step, months } = now ?? { open: false, step: null, months: null };
    // A day pressed and shown is taken, unless the calendar asks to be confirmed.
    if (!open || step === null || (last === "day" && step !== "confirm" && (await shows(hand, day)()))) break;
    await hand.click(hand.at({ op: "calendar-step", ...target }));
    if (step === "confirm") break;
    if (step === "day" && (await hand.until(closed(hand, day), CLOSING))) break;
    // The next press is for what this one brought.
    if (step !== "day")
      await hand.until(async () => ((await calendar()).months === months ? undefined : true), REDRAW);
    last = step;
  }
}
