export { PhotoColumn } from "./PhotoColumn.js";
export { PhotoSide } from "./PhotoSide.js";
export { PostponedPhotos } from "./PostponedPhotos.js";
