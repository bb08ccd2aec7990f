export { EncryptionChoice } from "./EncryptionChoice.js";
export { HistorySection } from "./HistorySection.js";
export { KeepingQuestion } from "./KeepingQuestion.js";
export { StorageNotice } from "./StorageNotice.js";
export { StorageOverview } from "./StorageOverview.js";
export { TrashSection } from "./TrashSection.js";
