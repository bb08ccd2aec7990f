import { Notification } from "electron";

/** A notification of the system, where it has any. */
export function notify(title: string, body: string, clicked: () => void): void {
  if (!Notification.isSupported()) return;
  const note = new Notification({ title, body });
  note.on("click", clicked);
  note.show();
}
