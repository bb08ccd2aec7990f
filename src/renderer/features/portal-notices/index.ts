export { PortalNotices } from "./PortalNotices.js";
