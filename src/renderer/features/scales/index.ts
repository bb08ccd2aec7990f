export { draftFor } from "./new-scale-draft.js";
export { ScaleBar } from "./ScaleBar.js";
export { ScaleForm } from "./ScaleForm.js";
export { ScaleScreen } from "./ScaleScreen.js";
export type { ScaleDraft } from "./scale-draft.js";
