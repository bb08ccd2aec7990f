export { OfferView } from "./OfferView.js";
export { TakenNote, WrittenNote } from "./Outcome.js";
export { TransferScreen } from "./TransferScreen.js";
export { type Decision, useReading } from "./use-reading.js";
export { WhichCompany } from "./WhichCompany.js";
