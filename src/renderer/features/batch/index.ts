export { batchLeadsOn } from "./active-batch.js";
export { BatchBar } from "./BatchBar.js";
export { BatchOffer } from "./BatchOffer.js";
