import * as z from "zod";
import { paperKindSchema, paperReadingSchema } from "../core/paper/paper-reading.js";
import { paperErrorSchema } from "./plate-reader-protocol.js";
import { idSchema, nothingSchema } from "./results.js";

/** A photo, a scan or a PDF of a few pages, in bytes. */
export const MAX_PAPER_BYTES = 30_000_000;

/** A paper that was read and waits to be confirmed. */
export const heldPaperSchema = z.strictObject({
  /** Its picture is at `app://photo/<token>`. */
  token: z.string(),
  fileName: z.string(),
  reading: paperReadingSchema,
});
export type HeldPaper = z.infer<typeof heldPaperSchema>;

const outcomeSchema = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), paper: heldPaperSchema }),
  z.strictObject({ ok: z.literal(false), error: paperErrorSchema }),
]);

/** A certificate that the portal handed out, a phone sent or came with others, and the scale it belongs to. */
export const caughtPaperSchema = z.strictObject({
  token: z.string(),
  fileName: z.string(),
  /** Null where no scale of the ledger bears its number. */
  instrumentId: z.string().nullable(),
  serial: z.string(),
});

const fileShape = {
  fileName: z.string().max(260),
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ byteLength }) => byteLength <= MAX_PAPER_BYTES, { message: "too large" }),
};

/** Commands over certificates and licences that are read and confirmed. */
export const SCAN_COMMANDS = {
  /** Reads a photo or PDF; what was read is held until it is kept or put aside. */
  "scan.read": {
    input: z.strictObject({ kind: paperKindSchema, ...fileShape }),
    output: outcomeSchema,
  },
  /** Reads one of several certificates and offers it, as those of the portal. */
  "scan.offer": { input: z.strictObject(fileShape), output: outcomeSchema },
  /** Reads a photo of the queue as a certificate; kept, it leaves the queue. */
  "scan.photo": { input: idSchema, output: outcomeSchema },
  /** One that is held; null when it is gone. */
  "scan.get": { input: idSchema, output: heldPaperSchema.nullable() },
  "scan.discard": { input: idSchema, output: nothingSchema },
} as const;
