export { PointButton } from "./PointButton.js";
export { PointingBar } from "./PointingBar.js";
