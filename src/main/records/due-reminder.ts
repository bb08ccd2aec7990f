import { Notification } from "electron";
import type { AppState } from "../../ipc/state.js";
import { wordsIn } from "../app/i18n.js";

/** Says at start, by a notification of the system, which scales are due in 30 days or overdue; nothing when none is. */
export function remind({ ledger, settings }: AppState, clicked: () => void): void {
  const { due, overdue } = ledger;
  if (due + overdue === 0 || settings.practice || !Notification.isSupported()) return;
  const t = wordsIn(settings.language);
  // SECURITY: numbers only; a notification is read by whoever stands at the counter.
  const lines = [
    overdue > 0 ? t("reminder.overdue", { count: overdue }) : "",
    due > 0 ? t("reminder.due", { count: due }) : "",
  ];
  const note = new Notification({ title: t("reminder.title"), body: lines.filter(Boolean).join("\n") });
  note.on("click", clicked);
  note.show();
}
