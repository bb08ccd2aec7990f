export { PrintSteps } from "./PrintSteps.js";
export { StepPicture } from "./StepPicture.js";
