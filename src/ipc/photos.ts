import * as z from "zod";
import { plateReadingSchema } from "../core/nameplate/model/reading.js";
import { collectedEntrySchema } from "../core/records/collected-by-phone.js";
import { readerStageSchema } from "./plate-reader-protocol.js";
import { idSchema as id, nothingSchema as nothing } from "./results.js";

export const photoStateSchema = z.strictObject({
  id: z.string(),
  fileName: z.string(),
  /** `app://` address of the picture, righted. */
  url: z.string(),
  status: z.enum(["waiting", "reading", "read", "failed"]),
  /** What the reader is doing, while it reads. */
  stage: readerStageSchema.nullable(),
  reading: plateReadingSchema.nullable(),
  /** A key the locales have words for. */
  error: z.string().nullable(),
  /** What was noted with it on a round by phone. */
  from: collectedEntrySchema.optional(),
});
export type PhotoState = z.infer<typeof photoStateSchema>;

export const photoQueueSchema = z.strictObject({
  /** The photo to look at now; null when there is none. */
  front: z.string().nullable(),
  /** The user wants no more of them read for now; they wait. */
  paused: z.boolean(),
  /** How many were confirmed since the queue was last empty. */
  confirmed: z.number().int().nonnegative(),
});
export type PhotoQueueState = z.infer<typeof photoQueueSchema>;

export const NO_QUEUE: PhotoQueueState = { front: null, paused: false, confirmed: 0 };

/** No camera's photo is larger, in bytes. */
const MAX_PHOTO_BYTES = 100_000_000;

/** Commands over the photos that are read and confirmed one after the other. */
export const PHOTO_COMMANDS = {
  /** The user opened a way of taking a photo: what reads it gets ready. */
  "photo.prepare": { input: nothing, output: nothing },
  /** A photo's bytes, from file, drop or paste. */
  "photo.add": {
    input: z.strictObject({
      fileName: z.string().max(260),
      bytes: z
        .instanceof(Uint8Array)
        .refine(({ byteLength }) => byteLength <= MAX_PHOTO_BYTES, { message: "too large" }),
    }),
    output: nothing,
  },
  "photo.rotate": {
    input: z.strictObject({ id, degrees: z.union([z.literal(90), z.literal(270)]) }),
    output: nothing,
  },
  /** Reads another of the plates that the photo shows, by its place in the reading's `plates`. */
  "photo.plate": { input: z.strictObject({ id, plate: z.number().int().min(0) }), output: nothing },
  /** Puts this photo in front. */
  "photo.show": { input: id, output: nothing },
  /** Puts the next photo in front; this one stays in the queue. */
  "photo.skip": { input: id, output: nothing },
  /** Reads no more of the waiting photos, or (false) goes on; the one being read is finished. */
  "photo.pause": { input: z.boolean(), output: nothing },
  "photo.discard": { input: id, output: nothing },
  "photo.discardAll": { input: nothing, output: nothing },
  /** Puts what was collected on a round by phone into the queue, by shop. */
  "photo.collected": { input: nothing, output: nothing },
} as const;
