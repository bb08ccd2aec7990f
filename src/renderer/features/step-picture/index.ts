export { StepPicture } from "./StepPicture.js";
