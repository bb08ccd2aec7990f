export { DueBanner } from "./DueBanner.js";
export { ReminderSection } from "./ReminderSection.js";
