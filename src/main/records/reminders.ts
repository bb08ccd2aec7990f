import type { TFunction } from "i18next";
import { type Reminder, tellsNow } from "../../core/records/reminders.js";
import type { Settings } from "../../ipc/state.js";
import type { Model } from "../state/app-state.js";

/** What reminds, so that tests need neither a desktop nor a week. */
export interface ReminderDeps {
  model: Model;
  now(): Date;
  /** Counts again what is due: days pass while the app stays open. */
  recount(): void;
  /** ISO time of the last notification, kept over starts; null before the first. */
  last(): string | null;
  keepLast(time: string): void;
  words(language: Settings["language"]): TFunction;
  notify(title: string, body: string): void;
}

const HOUR_MS = 3_600_000;

/** Says by a notification of the system, once a week at most, that scales are due, or certificates still to be kept; numbers only. */
export class Reminders {
  #timer: NodeJS.Timeout | undefined;

  constructor(private readonly deps: ReminderDeps) {}

  /** Now, and every hour as long as the app runs: it may stand in the tray for weeks. */
  start(): void {
    this.check();
    this.#timer = setInterval(() => this.check(), HOUR_MS);
    this.#timer.unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  check(): void {
    const { model, now, recount, last, keepLast, words, notify } = this.deps;
    recount();
    const { reminder, settings } = model.state;
    if (settings.practice || !tellsNow(reminder, last(), now())) return;
    keepLast(now().toISOString());
    const { title, body } = notificationOf(reminder, words(settings.language));
    notify(title, body);
  }
}

/** SECURITY: numbers only; a notification is read by whoever stands at the counter. */
function notificationOf(
  { due, overdue, uncertified }: Pick<Reminder, "due" | "overdue" | "uncertified">,
  t: TFunction,
): { title: string; body: string } {
  const lines = [
    overdue > 0 ? t("reminder.overdue", { count: overdue }) : "",
    due > 0 ? t("reminder.due", { count: due }) : "",
    uncertified.count > 0 ? t("reminder.uncertified", { count: uncertified.count }) : "",
  ];
  const title = t(due + overdue > 0 ? "reminder.title" : "reminder.certificateTitle");
  return { title, body: lines.filter(Boolean).join("\n") };
}
