export { ImportPreview } from "./ImportPreview.js";
export { TakenNote, WrittenNote } from "./TransferOutcome.js";
export { TransferScreen } from "./TransferScreen.js";
export { type Decision, useImport } from "./use-import.js";
export { WhichCompany } from "./WhichCompany.js";
