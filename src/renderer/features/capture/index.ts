export { CameraPanel } from "./CameraPanel.js";
export { CaptureButtons } from "./CaptureButtons.js";
export { PhonePanel } from "./PhonePanel.js";
