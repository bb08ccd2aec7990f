export { OwnBrowserButton } from "./OwnBrowserButton.js";
export { OwnBrowserScreen } from "./OwnBrowserScreen.js";
