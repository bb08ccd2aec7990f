export { HistorySection } from "./HistorySection.js";
export { Keeping } from "./Keeping.js";
export { KeepingQuestion } from "./KeepingQuestion.js";
export { Overview } from "./Overview.js";
export { StorageNotice } from "./StorageNotice.js";
export { TrashSection } from "./TrashSection.js";
