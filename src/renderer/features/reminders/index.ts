export { DueBanner } from "./DueBanner.js";
export { ReminderSection } from "./ReminderSection.js";
export { AskTray } from "./TrayToggle.js";
