export { BatchBar } from "./BatchBar.js";
export { BatchOffer } from "./BatchOffer.js";
