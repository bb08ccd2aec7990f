export { CaseChip } from "./CaseChip.js";
export { CaseSheet } from "./CaseSheet.js";
