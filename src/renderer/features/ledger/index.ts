export { AgainOffer } from "./AgainOffer.js";
export { LedgerLink } from "./LedgerLink.js";
export { LedgerScreen } from "./LedgerScreen.js";
export { useLedger } from "./use-ledger.js";
