export { FillList } from "./FillList.js";
export { type Overwrite, useOverwrite } from "./overwrite.js";
