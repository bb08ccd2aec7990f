export { DeskLink } from "./DeskLink.js";
export { DeskScreen } from "./DeskScreen.js";
