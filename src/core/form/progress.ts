import type { FillRow } from "./fields.js";

/** False while the page shows none of the form's fields: then it is not open yet. */
export const isFormOpen = (rows: readonly FillRow[]): boolean =>
  rows.some(({ status }) => status !== "missing");

/** True when every value there is stands in the form and was read back: what is left is the person's. */
export const isAllFilled = (rows: readonly FillRow[]): boolean =>
  rows.some(({ value }) => value !== "") &&
  rows.every(({ status, value }) => status === "filled" || status === "kept" || value === "");

/** How many fields are in place: filled by us, or holding what the person left there. */
export const inPlace = (rows: readonly FillRow[]): number =>
  rows.filter(({ status }) => status === "filled" || status === "kept").length;
