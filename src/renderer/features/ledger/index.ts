export { BookAgainOffer } from "./BookAgainOffer.js";
export { LedgerLink } from "./LedgerLink.js";
export { LedgerList } from "./LedgerList.js";
export { LedgerLoading } from "./LedgerLoading.js";
export { LedgerScreen } from "./LedgerScreen.js";
export { LedgerTable } from "./LedgerTable.js";
export { ScaleDetail } from "./ScaleDetail.js";
export { DESK_COLUMNS, DUE_FIRST, useSorted } from "./sort.js";
export { useLedger } from "./use-ledger.js";
