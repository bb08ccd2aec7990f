import type { FillRow } from "./field-spec.js";

/** False while the page shows none of the form's fields: then it is not open yet. */
export const isFormOpen = (rows: readonly FillRow[]): boolean =>
  rows.some(({ status }) => status !== "missing");

/** Filled by us, or holding what the person left there. */
const isInPlace = ({ status }: FillRow): boolean => status === "filled" || status === "kept";

/** How many fields are in place. */
export const inPlace = (rows: readonly FillRow[]): number => rows.filter(isInPlace).length;

/** How many fields have a value that does not stand in the form yet. */
export const stillOpen = (rows: readonly FillRow[]): number =>
  rows.filter((row) => row.value !== "" && !isInPlace(row)).length;

/** True when every value there is stands in the form and was read back: what is left is the person's. */
export const isAllFilled = (rows: readonly FillRow[]): boolean =>
  rows.some(({ value }) => value !== "") && stillOpen(rows) === 0;
