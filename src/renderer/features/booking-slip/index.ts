export { SlipScreen } from "./SlipScreen.js";
export { type SlipParts, useSlip } from "./use-slip.js";
