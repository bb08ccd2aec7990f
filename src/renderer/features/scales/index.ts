export { draftFor } from "./draft-for.js";
export { ScaleBar } from "./ScaleBar.js";
export { ScaleForm } from "./ScaleForm.js";
export { ScaleScreen } from "./ScaleScreen.js";
