import { expect, it } from "vitest";
import { NO_REMINDER } from "../../../src/core/records/reminders.js";
import { type ReminderDeps, Reminders } from "../../../src/main/records/reminders.js";
import { READY } from "../../renderer/support/samples.js";
import { TestModel } from "../../support/test-model.js";

const WEEK_MS = 7 * 86_400_000;

/** The app's reminders under a clock and a notifier of the test's. */
function clockwork(practice = false) {
  const model = new TestModel({
    ...READY,
    settings: { ...READY.settings, practice },
    reminder: { ...NO_REMINDER, due: 2, overdue: 1, ids: ["a"], companyId: "c1" },
  });
  const told: string[] = [];
  const counted: number[] = [];
  const at = { now: Date.UTC(2026, 5, 1), last: null as string | null };
  const deps: ReminderDeps = {
    model,
    now: () => new Date(at.now),
    recount: () => void counted.push(at.now),
    last: () => at.last,
    keepLast: (time) => {
      at.last = time;
    },
    words: () => ((key: string, values: { count?: number } = {}) => `${key} ${values.count ?? ""}`) as never,
    notify: (title, body) => void told.push(`${title}|${body}`),
  };
  return { at, told, counted, model, reminders: new Reminders(deps) };
}

it("tells numbers only, once a week, and counts anew each time", () => {
  const { at, told, counted, reminders } = clockwork();
  reminders.check();
  reminders.check();
  at.now += WEEK_MS - 1;
  reminders.check();
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^reminder.title \|reminder.overdue 1\nreminder.due 2$/);
  at.now += 1;
  reminders.check();
  expect(told).toHaveLength(2);
  expect(counted).toHaveLength(4);
});

it("says nothing while the user practises, or when nothing is due", () => {
  const practice = clockwork(true);
  practice.reminders.check();
  expect(practice.told).toEqual([]);
  const { model, reminders, told } = clockwork();
  model.set({ reminder: NO_REMINDER });
  reminders.check();
  expect(told).toEqual([]);
});

it("asks for certificates too, under a title of their own", () => {
  const { model, reminders, told } = clockwork();
  model.set({ reminder: { ...NO_REMINDER, uncertified: { count: 1, id: "a" } } });
  reminders.check();
  expect(told).toEqual(["reminder.certificateTitle |reminder.uncertified 1"]);
});
