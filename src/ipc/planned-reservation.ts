import * as z from "zod";
import { nothingSchema } from "./results.js";

/** Scales of one company that are to go into one booking. */
export const bookingSchema = z.strictObject({
  ids: z.array(z.string()),
  /** Those that the portal's booking was seen to hold before it was submitted. */
  chosen: z.array(z.string()),
});

export const BOOKING_COMMANDS = {
  /** The scales are not to be booked together after all. */
  "booking.leave": { input: nothingSchema, output: nothingSchema },
} as const;
