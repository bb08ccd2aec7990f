export { PortalToolbar, PortalZoom } from "./PortalToolbar.js";
