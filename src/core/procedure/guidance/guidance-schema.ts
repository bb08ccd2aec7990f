import * as z from "zod";
import { STEP_IDS } from "../pack/steps.js";

/** What is to be done within a step; the locales have a sentence for each, under `now.<word>`. */
export const SUBSTEPS = [
  // Whatever the step
  "wait-for-page",
  "answer-dialog",
  "answer-question",
  "answer-alert",
  "confirm-submission",
  "close-notice",
  "pack-first",
  "pack-action",
  "go-back",
  // Register
  "press-register",
  "choose-enterprise",
  "accept-terms",
  "needs-company",
  "go-to-login",
  // Log in and open the system
  "press-login",
  "type-username",
  "submit-login",
  "account-locked",
  "open-category",
  "open-menu",
  "open-system",
  // Forms
  "fill-form",
  "filling",
  "complete-form",
  "open-section",
  "choose-value",
  "choose-in-layer",
  "choose-in-window",
  "close-window",
  "own-password",
  "own-captcha",
  "own-consent",
  "own-code",
  "submit-form",
  // Ledger
  "open-ledger",
  "needs-scale",
  "press-add",
  "look-through-ledger",
  "scroll-ledger",
  "already-listed",
  "mend-serial",
  // Booking
  "open-reservation",
  "new-reservation",
  "open-chooser",
  "tick-row",
  "tick-rows",
  "tick-all",
  "untick-rows",
  "turn-page",
  "turn-to-page",
  "scroll-list",
  "confirm-chosen",
  "not-in-ledger",
  "already-booked",
  "not-listed",
  "remove-wrong",
  "add-missing",
  "hand-in-saved",
  "submit-reservation",
  // Status
  "close-booking",
  "tick-reservation",
  "open-detail",
  "not-ready",
  "returned",
  "ready",
] as const;

/** What the wizard's own main button does now. */
const NOW_ACTIONS = [
  /** Shows the ringed place again. */
  "show",
  /** Fills the form. */
  "fill",
  /** Opens the portal's first page. */
  "home",
  "choose-company",
  "choose-scale",
  /** Offers the booking slip. */
  "print",
  "none",
] as const;

/** A thing still open in the form in front. */
const openFieldSchema = z.strictObject({
  /** A field of the app's; for the user's own to do one of `OWN_FIELDS`. */
  field: z.string(),
  kind: z.enum(["field", "own"]),
  /** The portal's own label. */
  label: z.string(),
  /**
   * unknown: no value is known for it · empty: known, not in the page · differs: the page holds another ·
   * rejected: the page says it is wrong · unreachable: the page does not let it be filled · locked: the page holds
   * another and lets nobody change it · own: the user's to do
   */
  why: z.enum(["unknown", "empty", "differs", "rejected", "unreachable", "locked", "own"]),
  /** The box to give its value in; null where only the portal's page can take it. */
  box: z
    .strictObject({
      kind: z.enum(["text", "number", "date", "choice", "region"]),
      /** What the page or the pack offers, for choices. */
      options: z.array(z.string()),
    })
    .nullable(),
  /** What is to be in it, and what the page holds. */
  value: z.string(),
  now: z.string(),
  /** The page's own words about it, or "". */
  said: z.string(),
});

export const CASE_WARNINGS = [
  /** Scales are chosen that are not this case's. `serials` */
  "wrong-scale",
  /** Scales of this case are not in the booking. `serials`, `count` */
  "missing-scale",
  /** The booking was handed in with other scales than meant. `serials` */
  "booked-wrong",
  "booked-missing",
  /** The portal stored something else than was meant, or nothing. `field`, `label`, `meant`, `stored`, `serial` */
  "stored-differs",
  "stored-dropped",
] as const;

const caseWarningSchema = z.strictObject({
  kind: z.enum(CASE_WARNINGS),
  values: z.record(z.string(), z.string()),
});

/** The booking of the case at hand: the portal's own words, its scales being the case's alone. */
const caseReservationSchema = z.strictObject({
  id: z.string(),
  status: z.string(),
  /** What the office wrote to it, verbatim; "" where nothing is known. */
  opinion: z.string(),
  /** Every scale of the case has a status with which it may be brought. */
  ready: z.boolean(),
  scales: z.array(z.strictObject({ serial: z.string(), status: z.string(), ready: z.boolean() })),
});

/** What is to be done now, by the case at hand and by what the portal shows. */
export const nowSchema = z.strictObject({
  step: z.enum(STEP_IDS),
  substep: z.enum(SUBSTEPS),
  /** Words: `now.<key>` with these values; `pack-first` and `pack-action` are the pack's own of the step. */
  sentence: z.strictObject({ key: z.enum(SUBSTEPS), values: z.record(z.string(), z.string()) }),
  action: z.enum(NOW_ACTIONS),
  target: z.strictObject({
    outcome: z.enum(["found", "missing", "ambiguous", "none"]),
    count: z.number().int().nonnegative(),
  }),
  /** What is still open in the form in front, first things first. */
  open: z.array(openFieldSchema),
  /**
   * What the portal said last and what still stands; `advice` is the id of the pack's reply, if it has one. `lock`:
   * another wrong password may lock the account.
   */
  said: z
    .strictObject({ text: z.string(), advice: z.string().nullable(), lock: z.boolean().optional() })
    .nullable(),
  /** A dialog of the portal's, in its page or the browser's, that waits for an answer. */
  dialog: z.strictObject({ message: z.string(), button: z.string() }).nullable(),
  warnings: z.array(caseWarningSchema),
  reservation: caseReservationSchema.nullable(),
});
