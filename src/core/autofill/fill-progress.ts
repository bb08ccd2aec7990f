import type { FillRow } from "./field-spec.js";

/** False while the page shows none of the form's fields: then it is not open yet. */
export const isFormOpen = (rows: readonly FillRow[]): boolean =>
  rows.some(({ status }) => status !== "missing");

/** Filled by us, or holding the very value already; something else that the user left there is not in place. */
const isInPlace = ({ status, held }: FillRow): boolean =>
  (status === "filled" || status === "kept") && held !== false;

/** How many fields are in place. */
export const inPlace = (rows: readonly FillRow[]): number => rows.filter(isInPlace).length;

/** How many fields of this form have a value that does not stand in it yet; fields it does not have are none. */
export const stillOpen = (rows: readonly FillRow[]): number =>
  rows.filter((row) => row.value !== "" && row.status !== "missing" && !isInPlace(row)).length;

/** True when every value this form takes stands in it and was read back: what is left is the user's. */
export const isAllFilled = (rows: readonly FillRow[]): boolean =>
  rows.some(({ value, status }) => value !== "" && status !== "missing") && stillOpen(rows) === 0;

/**
 * The rows with those in place whose tab or fold is shut by now: their fields were seen to hold the value since the form
 * was opened.
 */
export const withFieldsShutAway = (rows: readonly FillRow[], seen: ReadonlySet<string>): FillRow[] =>
  rows.map((row) => {
    const isAway = row.status === "missing" || (row.status === "refused" && row.reason === "hidden");
    if (!isAway || row.value === "" || !seen.has(row.field)) return row;
    const { reason: _, ...rest } = row;
    return { ...rest, now: row.value, status: "kept" };
  });
