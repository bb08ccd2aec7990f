import type { FillRow } from "../../core/form/fields.js";

/** True when every value there is stands in the form and was read back: what is left is the person's. */
export const isAllFilled = (rows: readonly FillRow[]): boolean =>
  rows.some(({ status }) => status === "filled") &&
  rows.every(({ status, value }) => status === "filled" || value === "");
