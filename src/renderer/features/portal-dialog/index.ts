export { PortalDialog } from "./PortalDialog.js";
