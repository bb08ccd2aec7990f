import * as z from "zod";
import { quadSchema } from "../core/geometry/quad.js";
import { plateReadingSchema } from "../core/nameplate/model/reading.js";

const id = z.number().int();
const rotation = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]);

/** Main (or the command line) → reader. */
export const readerRequestSchema = z.strictObject({
  id,
  bytes: z.instanceof(Uint8Array),
  /** Turn by hand: read with this rotation instead of finding it. */
  rotation: rotation.optional(),
  /** Which of several plates to read: one of the reading's `plates`. */
  plate: quadSchema.optional(),
});
export type ReaderRequest = z.infer<typeof readerRequestSchema>;

/** A photo may come soon: the reader loads its engines meanwhile. Answered by nothing. */
export const WARM_UP = { kind: "warm-up" } as const;
export const warmUpSchema = z.strictObject({ kind: z.literal("warm-up") });

export const READER_ERRORS = [
  "unsupported-format",
  "broken-file",
  "too-large",
  "empty-file",
  "no-text",
  "too-small",
  "too-blurred",
  "not-a-scale",
  "engine-failed",
] as const;
export const readerErrorSchema = z.enum(READER_ERRORS);
export type ReaderError = z.infer<typeof readerErrorSchema>;

export const READER_STAGES = ["decode", "detect", "read", "second", "parse"] as const;
export const readerStageSchema = z.enum(READER_STAGES);
export type ReaderStage = z.infer<typeof readerStageSchema>;

/** Bytes of a preview: several times what its pixels come to. */
const MAX_PREVIEW = 8 * 2 ** 20;

/** Reader → main. `preview` is the photo upright as JPEG, long side ≤ 1600, for the wizard. */
export const readerReplySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ready") }),
  z.strictObject({
    kind: z.literal("progress"),
    id,
    stage: readerStageSchema,
  }),
  z.strictObject({
    kind: z.literal("done"),
    id,
    reading: plateReadingSchema,
    preview: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_PREVIEW),
  }),
  z.strictObject({ kind: z.literal("failed"), id, code: readerErrorSchema, message: z.string().max(1000) }),
]);
export type ReaderReply = z.infer<typeof readerReplySchema>;
