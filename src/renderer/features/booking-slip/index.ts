export { SlipScreen } from "./SlipScreen.js";
export { useSlip } from "./use-slip.js";
