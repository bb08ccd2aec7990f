/** What a paper says, row by row (columns by ‖), and what must come of it; "" where a day is not printed whole. */
export interface Wording {
  name: string;
  rows: string[];
  form: "certificate" | "notice" | "sticker";
  number?: string;
  date?: string;
  validUntil?: string;
  serial?: string;
  result: "passed" | "failed";
  instrument?: string;
}

export const DAYS = { date: "2026-05-12", validUntil: "2027-05-11" };
