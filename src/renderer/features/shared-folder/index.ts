export { SharedNotice } from "./SharedNotice.js";
export { SharedScreen } from "./SharedScreen.js";
