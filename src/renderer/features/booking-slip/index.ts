export { SlipScreen } from "./SlipScreen.js";
