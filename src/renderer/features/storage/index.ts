export { HistorySection } from "./HistorySection.js";
export { Keeping } from "./Keeping.js";
export { KeepingQuestion } from "./KeepingQuestion.js";
export { StorageNotice } from "./StorageNotice.js";
export { StorageOverview } from "./StorageOverview.js";
export { TrashSection } from "./TrashSection.js";
