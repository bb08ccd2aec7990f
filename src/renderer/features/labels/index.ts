export { LabelsScreen } from "./LabelsScreen.js";
