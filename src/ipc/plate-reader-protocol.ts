import * as z from "zod";
import { quadSchema } from "../core/geometry/quad.js";
import { plateReadingSchema } from "../core/nameplate/model/reading.js";
import { OTHER_PAPERS, paperKindSchema, paperReadingSchema } from "../core/paper/paper-reading.js";

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
  /** It is no plate: read as such a paper, which may be a PDF. */
  paper: paperKindSchema.optional(),
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
/** What only a certificate or a licence is refused for. */
const PAPER_REASONS = ["cannot-read", "pdf-locked", ...OTHER_PAPERS] as const;
const PAPER_ERRORS = [...READER_ERRORS, ...PAPER_REASONS] as const;
export const paperErrorSchema = z.enum(PAPER_ERRORS);
export type PaperError = z.infer<typeof paperErrorSchema>;
export type ReaderError = (typeof READER_ERRORS)[number];

export const READER_STAGES = ["decode", "detect", "read", "second", "parse"] as const;
export const readerStageSchema = z.enum(READER_STAGES);
export type ReaderStage = z.infer<typeof readerStageSchema>;

/** Bytes of a preview: several times what its pixels come to. */
const MAX_PREVIEW = 8 * 2 ** 20;
const preview = z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= MAX_PREVIEW);

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
    preview,
  }),
  z.strictObject({ kind: z.literal("paper"), id, paper: paperReadingSchema, preview }),
  z.strictObject({ kind: z.literal("failed"), id, code: paperErrorSchema, message: z.string().max(1000) }),
]);
export type ReaderReply = z.infer<typeof readerReplySchema>;
