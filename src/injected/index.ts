export { observeChanges } from "./change-observer.js";
export { startElementPicker } from "./element-picker.js";
export { selectorEngine } from "./rpc.js";
