export { startWatch } from "./change-observer.js";
export { startPick } from "./element-picker.js";
export { engine } from "./rpc.js";
