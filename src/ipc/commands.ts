import * as z from "zod";
import { learnedLabelSchema, learnedPlaceSchema } from "../core/procedure/pack/learned-labels.js";
import { packSchema } from "../core/procedure/pack/schema.js";
import { STEP_IDS } from "../core/procedure/pack/steps.js";
import { companySchema, regionSchema } from "../core/records/company.js";
import { COUNTY_PROBLEMS } from "../core/records/counties.js";
import { instrumentSchema, plateFactsSchema, verificationSchema } from "../core/records/instrument.js";
import { BATCH_COMMANDS } from "./batch-entry.js";
import { SLIP_COMMANDS } from "./booking-slip.js";
import { PHOTO_COMMANDS } from "./photos.js";
import { BOOKING_COMMANDS } from "./planned-reservation.js";
import { PORTAL_COMMANDS } from "./portal-commands.js";
import { PAPER_COMMANDS } from "./printed-papers.js";
import { LEDGER_COMMANDS, TRASH_COMMANDS } from "./records.js";
import {
  idSchema as id,
  nothingSchema as nothing,
  problemSchema,
  savedSchema as saved,
  textFileSchema as textFile,
} from "./results.js";
import { ROUND_COMMANDS } from "./round.js";
import { SCAN_COMMANDS } from "./scanned-papers.js";
import { SHARED_COMMANDS } from "./shared-folder.js";
import { settingsSchema, stateOnWireSchema } from "./state.js";
import { STORAGE_COMMANDS } from "./storage.js";
import { TRANSFER_COMMANDS } from "./transfer.js";

const aboutSchema = z.strictObject({
  app: z.string(),
  electron: z.string(),
  chrome: z.string(),
  /** The licences of everything that ships; null in a build that was not packed. */
  licences: z.string().nullable(),
});
export type About = z.infer<typeof aboutSchema>;

/** A county, or a place without a code of its own, with its names from the province down. */
const countySchema = z.strictObject({ code: z.string(), name: z.string(), path: z.array(z.string()) });
export type CountySuggestion = z.infer<typeof countySchema>;

/**
 * Every message the wizard may send main: its input and its answer. Main checks both the sender and the
 * input before anything else; nothing outside this table is answered.
 */
export const COMMANDS = {
  /** The whole state once; later states come by themselves. */
  "state.get": { input: nothing, output: stateOnWireSchema },
  /** The guide pack in force: its words and labels. */
  "pack.get": { input: nothing, output: packSchema },
  /** Text of a pack's file; `agreedHosts` are those the user was asked about and agreed to. */
  "pack.import": {
    input: z.strictObject({
      text: textFile,
      fileName: z.string().max(260),
      agreedHosts: z.array(z.string().max(200)).max(50),
    }),
    output: z.discriminatedUnion("outcome", [
      z.strictObject({ outcome: z.literal("imported") }),
      z.strictObject({ outcome: z.literal("refused"), problems: z.array(problemSchema) }),
      /** Nothing was changed: these hosts are not the shipped pack's. */
      z.strictObject({ outcome: z.literal("ask-hosts"), hosts: z.array(z.string()) }),
    ]),
  },
  "pack.back": { input: z.enum(["previous", "shipped"]), output: nothing },
  /** The user will point at a field's box in the portal, or (null) at what the step asks to press. */
  "point.start": { input: z.strictObject({ field: z.string().max(40).nullable() }), output: nothing },
  "point.stop": { input: nothing, output: nothing },
  "learned.forget": { input: z.union([learnedLabelSchema, learnedPlaceSchema]), output: nothing },
  /** Text of a file of learned labels. */
  "learned.import": { input: textFile, output: saved },
  /** Asks where to, and writes the file there. */
  "learned.export": { input: nothing, output: nothing },
  "settings.change": { input: settingsSchema.partial(), output: saved },
  /** Where the wizard keeps room for the portal's view, in CSS pixels of the window; sent on every change. */
  "layout.portal": {
    input: z.strictObject({
      x: z.number().nonnegative(),
      y: z.number().nonnegative(),
      width: z.number().nonnegative(),
      height: z.number().nonnegative(),
    }),
    output: nothing,
  },
  /** Hides the portal's view while the wizard shows something over the whole window. */
  "layout.cover": { input: z.boolean(), output: nothing },
  /** The tour of the job on the practice portal, with an invented company and photo; false: it did not begin. */
  "tour.begin": { input: nothing, output: z.boolean() },
  /** Everything stands as before the tour, wherever it was left. */
  "tour.end": { input: nothing, output: nothing },
  "about.get": { input: nothing, output: aboutSchema },
  "tab.select": { input: id, output: nothing },
  "tab.close": { input: id, output: nothing },
  /** What may be given to whoever helps, without anything personal; saved as the user has read it. */
  "diagnostics.get": { input: nothing, output: z.string() },
  "diagnostics.save": { input: nothing, output: nothing },
  "guide.goto": { input: z.enum(STEP_IDS), output: nothing },
  "guide.highlight": { input: nothing, output: nothing },
  "company.save": { input: companySchema.extend({ id: id.optional() }), output: saved },
  /** An invented company, which the wizard offers to practise with. */
  "company.sample": { input: nothing, output: saved },
  "company.select": { input: id.nullable(), output: nothing },
  "company.delete": { input: id, output: nothing },
  /** What would go with a company; `putAside` counts the damaged files that mention it. */
  "company.holdings": {
    input: id,
    output: z.strictObject({ instruments: z.number(), photos: z.number(), putAside: z.number() }),
  },
  /** Text of a company file. */
  "company.import": {
    input: textFile,
    /** compare: nothing was changed; some of it differs from what is kept and is to be looked at by `import.read`. */
    output: z.union([saved, z.strictObject({ ok: z.literal("compare") })]),
  },
  /** Counties for what a user typed: a code, a name, or the beginning of one; at most a dozen. */
  "counties.find": { input: z.string().max(60), output: z.array(countySchema) },
  /** The one county that what a user typed means. */
  "counties.resolve": {
    input: z.string().max(200),
    output: z.union([
      regionSchema.extend({ ok: z.literal(true) }),
      z.strictObject({ ok: z.literal(false), key: z.enum(COUNTY_PROBLEMS) }),
    ]),
  },
  "instrument.save": {
    input: instrumentSchema.extend({
      ...verificationSchema.partial().shape,
      ...plateFactsSchema.pick({ madeOn: true }).partial().shape,
      id: id.optional(),
      photoId: id.optional(),
      /** Whose it is, where that is not the company in force; which stays so. */
      companyId: id.optional(),
      /** The user was told that another company has a scale of this serial number, and keeps both. */
      keepTwin: z.boolean().optional(),
    }),
    output: saved,
  },
  "instrument.select": { input: id.nullable(), output: nothing },
  "instrument.delete": { input: id, output: nothing },
  /** Opens the port that takes a phone's photos, on this PC's likeliest address or the one named. */
  "phone.open": {
    input: z.strictObject({
      address: z.ipv4().optional(),
      /** For a round: shop, stall and photo of many scales, under an address that stays. */
      round: z.boolean().optional(),
      /** A scale whose certificate is photographed, instead of plates. */
      certificateOf: id.optional(),
    }),
    output: nothing,
  },
  "phone.close": { input: nothing, output: nothing },
  /** The round's address is not served again; what the phone has not delivered stays there. */
  "phone.endRound": { input: nothing, output: nothing },
  /** Fills what the current step's form takes; `overwrite` names fields whose old value the user gave up. */
  "fill.run": { input: z.strictObject({ overwrite: z.array(z.string()) }), output: nothing },
  /** Gives up the filling under way; what is filled stays. */
  "fill.stop": { input: nothing, output: nothing },
  "fill.undo": { input: z.strictObject({ field: z.string().optional() }), output: nothing },
  /** Whether a form of the wizard's holds what was typed and not saved: the window does not close on it unasked. */
  "draft.unsaved": { input: z.boolean(), output: nothing },
  "clipboard.copy": { input: z.string().max(2000), output: nothing },
  ...BATCH_COMMANDS,
  ...BOOKING_COMMANDS,
  ...LEDGER_COMMANDS,
  ...TRASH_COMMANDS,
  ...PHOTO_COMMANDS,
  ...SCAN_COMMANDS,
  ...PAPER_COMMANDS,
  ...PORTAL_COMMANDS,
  ...ROUND_COMMANDS,
  ...SHARED_COMMANDS,
  ...SLIP_COMMANDS,
  ...TRANSFER_COMMANDS,
  ...STORAGE_COMMANDS,
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CommandName = keyof typeof COMMANDS;
export type CommandInput<N extends CommandName> = z.input<(typeof COMMANDS)[N]["input"]>;
export type CommandOutput<N extends CommandName> = z.output<(typeof COMMANDS)[N]["output"]>;
