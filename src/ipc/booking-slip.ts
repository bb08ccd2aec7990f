import * as z from "zod";
import { idSchema, writtenSchema } from "./results.js";

/** A4, or the roll of a receipt printer, 80 or 58 mm wide. */
export const SLIP_PAPERS = ["a4", "roll80", "roll58"] as const;
export type SlipPaper = (typeof SLIP_PAPERS)[number];

const text = (max: number) => z.string().max(max);
const few = <T extends z.ZodType>(of: T, most: number) => z.array(of).max(most);

/** What stands on a booking slip, in the user's language; main only draws it. */
export const slipSchema = z.strictObject({
  kind: z.literal("slip"),
  paper: z.enum(SLIP_PAPERS),
  title: text(60),
  /** What its PDF is called, without ending: who and when. */
  fileName: text(120),
  /** Booking number, company, institution …: in this order. */
  facts: few(z.strictObject({ label: text(40), value: text(300) }), 20),
  scales: z.strictObject({ columns: few(text(40), 6), rows: few(few(text(200), 6), 20_000) }),
  /** QR codes for the institution, and what they are for; none where the paper has no room. */
  codes: z.strictObject({ title: text(100), texts: few(text(1000), 200) }).nullable(),
  bring: z.strictObject({ title: text(60), items: few(text(200), 10) }),
  /** When and by what it was made. */
  foot: text(120),
});
export type Slip = z.infer<typeof slipSchema>;

/** A whole day for the user's calendar. */
const calendarDaySchema = z.strictObject({
  uid: text(120),
  day: z.iso.date(),
  title: text(200),
  text: text(2000),
  place: text(300).optional(),
  remindBefore: few(z.number().int().min(0).max(400), 5),
});

export const SLIP_COMMANDS = {
  /** Asks where, and writes a calendar file (.ics) of these days. */
  "calendar.save": {
    input: z.strictObject({ fileName: text(120), days: few(calendarDaySchema, 20_000) }),
    /** False when the user gave up. */
    output: z.boolean(),
  },
  /** Asks where, and writes these scales as a table in the ledger's order of columns. */
  "slip.table": {
    input: z.strictObject({ ids: few(idSchema, 2000), fileName: text(120) }),
    output: writtenSchema,
  },
} as const;
