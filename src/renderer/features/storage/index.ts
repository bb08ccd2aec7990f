export { Keeping } from "./Keeping.js";
export { Overview } from "./Overview.js";
export { StorageNotice } from "./StorageNotice.js";
