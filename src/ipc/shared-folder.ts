import * as z from "zod";
import { PASSPHRASE_MIN } from "../core/records/passphrase.js";
import { idSchema, nothingSchema, problemSchema, savedSchema, writtenSchema } from "./results.js";

/** How this PC stands with the folder it shares with others. */
export const sharedStateSchema = z.strictObject({
  folder: z.string().nullable(),
  /**
   * waiting: another PC wrote what this one does not have; passphrase: it is not known here, or is another;
   * newer: written by a newer app; full: it could not be written, for want of room or for a reason nobody told.
   */
  condition: z.enum([
    "off",
    "idle",
    "waiting",
    "passphrase",
    "gone",
    "read-only",
    "newer",
    "damaged",
    "full",
  ]),
  /** Names of other copies in it: what a sync program made of two, or what somebody put there. */
  copies: z.array(z.string()),
  /** ISO time at which both were last the same. */
  at: z.string().nullable(),
  /** Whether this PC can keep the password; else it is asked at every start. */
  remembers: z.boolean(),
});
export type SharedState = z.infer<typeof sharedStateSchema>;

export const NO_SHARED: SharedState = {
  folder: null,
  condition: "off",
  copies: [],
  at: null,
  remembers: false,
};

const passphrase = z.string().max(200);
const kind = z.enum(["company", "instrument"]);
const difference = { field: z.string(), mine: z.string(), theirs: z.string() };
const record = { key: z.string(), kind, title: z.string(), company: z.string() };

/** A folder that several PCs share, on a network drive or in a synced folder; no server of ours. */
export const SHARED_COMMANDS = {
  /** Asks for the folder, and takes it up with this password. */
  "shared.choose": {
    input: z.strictObject({ passphrase: passphrase.min(PASSPHRASE_MIN) }),
    output: writtenSchema,
  },
  "shared.unlock": { input: z.strictObject({ passphrase }), output: savedSchema },
  /** This PC goes its own way; what lies in the folder stays. */
  "shared.leave": { input: nothingSchema, output: nothingSchema },
  "shared.look": { input: nothingSchema, output: nothingSchema },
  /** What another PC's copy would change here; null: the shared one. Changes nothing. */
  "shared.read": {
    input: z.string().max(300).nullable(),
    output: z.union([
      z.strictObject({
        ok: z.literal(true),
        token: z.string(),
        changes: z.array(
          z.strictObject({
            ...record,
            outcome: z.enum(["new", "changed", "deleted"]),
            /** Deleted here, and changed by the other since. */
            back: z.literal(true).optional(),
            differences: z.array(z.strictObject(difference)),
          }),
        ),
        /** Fields that both changed, each to something else. */
        conflicts: z.array(z.strictObject({ ...record, ...difference })),
      }),
      z.strictObject({ ok: z.literal(false), problems: z.array(problemSchema) }),
    ]),
  },
  /** Takes it in; `theirs` names the conflicts in which the other's value holds. */
  "shared.take": {
    input: z.strictObject({ token: idSchema, theirs: z.array(z.string()).max(100_000) }),
    output: savedSchema,
  },
  "shared.discard": { input: nothingSchema, output: nothingSchema },
} as const;
