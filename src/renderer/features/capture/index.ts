export { CameraPanel } from "./CameraPanel.js";
export { CaptureButtons, CertificateByPhone } from "./CaptureButtons.js";
export { PhonePanel } from "./PhonePanel.js";
