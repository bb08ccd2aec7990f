export { FillList } from "./FillList.js";
export { LetterDifferences } from "./LetterDifferences.js";
export { type Overwrite, useOverwrite } from "./overwrite.js";
