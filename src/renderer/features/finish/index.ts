export { FinishPanel } from "./FinishPanel.js";
