import * as z from "zod";
import { COMPANY_FIELDS, fillStatusSchema, INSTRUMENT_FIELDS } from "../../../core/autofill/field-spec.js";
import { STEP_IDS } from "../../../core/procedure/pack/steps.js";
import { READER_ERRORS } from "../../../ipc/plate-reader-protocol.js";
import { portalConditionSchema } from "../../../ipc/portal-condition.js";

/** A word of the program's own: never text that a page, a file or a user wrote. */
const word = z.string().regex(/^[\w.:+ -]{1,60}$/);

/**
 * SECURITY: all that may ever be logged. An event has no room for what somebody entered or what a page shows,
 * nor for addresses: whoever adds one keeps it so.
 */
export const logEventSchema = z.discriminatedUnion("event", [
  z.strictObject({ event: z.literal("started"), version: word, electron: word, platform: word }),
  z.strictObject({ event: z.literal("step"), step: z.enum(STEP_IDS), picked: z.boolean() }),
  z.strictObject({ event: z.literal("target"), outcome: z.enum(["found", "missing", "ambiguous"]) }),
  z.strictObject({ event: z.literal("trouble"), trouble: portalConditionSchema.nullable() }),
  /** A part of a page belongs to another site and stays shut. */
  z.strictObject({ event: z.literal("shut-frame") }),
  z.strictObject({
    event: z.literal("field"),
    field: z.enum([...COMPANY_FIELDS, ...INSTRUMENT_FIELDS]),
    status: fillStatusSchema,
  }),
  z.strictObject({
    event: z.literal("photo"),
    outcome: z.enum(["read", ...READER_ERRORS]),
  }),
  z.strictObject({ event: z.literal("gone"), part: word, reason: word }),
  /** `at`: functions and lines of the program's own files. */
  z.strictObject({ event: z.literal("error"), name: word, at: z.array(word).max(8) }),
]);
export type LogEvent = z.infer<typeof logEventSchema>;

/** An error as it may be logged: its kind and where it happened, not its message, which may quote anything. */
export function errorEvent(error: unknown): LogEvent {
  const { name, stack } = error instanceof Error ? error : { name: "Error", stack: "" };
  const at = [
    ...(stack ?? "").matchAll(
      /^\s+at (?:async )?(?:([\w.#<>]+) )?.*?([\w.-]+\.[cm]?[jt]sx?):(\d+):\d+\)?$/gm,
    ),
  ]
    .slice(0, 8)
    .map(([, call = "", file = "", line = ""]) =>
      `${call} ${file}:${line}`
        .replace(/[^\w.:+ -]/g, "")
        .trim()
        .slice(0, 60),
    );
  return { event: "error", name: /^[\w.]{1,60}$/.test(name) ? name : "Error", at };
}
