export { engine } from "./engine.js";
export { startPick } from "./pick.js";
export { startWatch } from "./watch.js";
