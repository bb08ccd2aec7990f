/**
 * What the QR code of a scale's label says: version, last valid day (- where it is not known), serial number. It names
 * nobody; docs/desk-sheet.md describes it.
 * @param due YYYY-MM-DD, or ""
 */
export const labelCode = (serial: string, due: string): string =>
  `VGL1 ${due || "-"} ${serial.replace(/\s+/g, " ").trim()}`;

/** The serial number a label's code means; null for any other text. */
export const serialOfLabel = (text: string): string | null =>
  /^VGL\d+ (?:-|\d{4}-\d{2}-\d{2}) (\S.*)$/i.exec(text.trim())?.[1] ?? null;
