export { PhotoColumn } from "./PhotoColumn.js";
export { PhotoQueue } from "./PhotoQueue.js";
export { PhotoSide } from "./PhotoSide.js";
