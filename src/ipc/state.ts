import * as z from "zod";
import { fillRowSchema } from "../core/autofill/field-spec.js";
import { nowSchema } from "../core/procedure/guidance/guidance-schema.js";
import { learnedSchema, UNLEARNABLE } from "../core/procedure/pack/learned-labels.js";
import { STEP_IDS } from "../core/procedure/pack/steps.js";
import { regionSchema, storedCompanySchema } from "../core/records/company.js";
import { storedInstrumentSchema } from "../core/records/instrument.js";
import { roundSchema } from "../core/records/round-of-shops.js";
import { batchSchema } from "./batch-entry.js";
import { scalesOnWireSchema } from "./packed-scales.js";
import { photoQueueSchema, photoStateSchema } from "./photos.js";
import { bookingSchema } from "./planned-reservation.js";
import { portalStateSchema } from "./portal-state.js";
import { caughtPaperSchema } from "./scanned-papers.js";
import { sharedStateSchema } from "./shared-folder.js";
import { openingSchema, storageStateSchema } from "./storage.js";
import { toastKeySchema } from "./toasts.js";

const stepId = z.enum(STEP_IDS);

const targetSchema = z.strictObject({
  outcome: z.enum(["found", "missing", "ambiguous"]),
  /** How many places fit equally well, when ambiguous. */
  count: z.number().int().nonnegative(),
  /** The form is filled, and what is pointed at is its own button that hands it in. */
  submit: z.boolean(),
});

const guideStateSchema = z.strictObject({
  current: stepId,
  /** True after the user picked the step by hand, until the portal shows another. */
  picked: z.boolean(),
  done: z.array(stepId),
  target: targetSchema.nullable(),
  /** What the portal says of the booking, verbatim, once it shows it. */
  reservation: z
    .strictObject({
      id: z.string(),
      status: z.string(),
      instruments: z.array(z.string()),
      madeOn: z.string().optional(),
      opinion: z.string().optional(),
    })
    .nullable(),
});

export const fillStateSchema = z.strictObject({
  form: z.enum(["company", "instrument"]),
  rows: z.array(fillRowSchema),
  busy: z.boolean(),
  undoable: z.boolean(),
});
export type FillState = z.infer<typeof fillStateSchema>;

const importedSchema = z.strictObject({ fileName: z.string(), importedAt: z.string() });

/** The guide pack in force. */
const packStateSchema = z.strictObject({
  /** Rises with every change of its content: then the wizard asks for it again. */
  revision: z.number().int(),
  title: z.strictObject({ "zh-CN": z.string(), en: z.string() }),
  /** The systems there are packs for. */
  systems: z.array(
    z.strictObject({ id: z.string(), title: z.strictObject({ "zh-CN": z.string(), en: z.string() }) }),
  ),
  /** The file it came from; null for the one the app came with. */
  imported: importedSchema.nullable(),
  /** Another imported one that is kept; null when there is none. */
  previous: importedSchema.nullable(),
});
export type PackState = z.infer<typeof packStateSchema>;

/** The user is asked to point at something in the portal's page. */
const pointingSchema = z.strictObject({
  /** The field whose box is meant; null: what the step asks to press. */
  field: z.string().nullable(),
  /** Why what was pointed at last was not taken. */
  refusal: z
    .strictObject({ reason: z.enum([...UNLEARNABLE, "nothing"]), other: z.string().nullable() })
    .nullable(),
});
export type PointingState = z.infer<typeof pointingSchema>;

/** Photos from a phone: the port is open, or why it is not. */
export const phoneStateSchema = z.discriminatedUnion("status", [
  z.strictObject({
    status: z.literal("open"),
    /** What the phone opens; its path is secret. */
    url: z.string(),
    /** This PC's address in use, and all that it has. */
    address: z.string(),
    addresses: z.array(z.string()),
    /** The address that a round's phone knows, where this PC has another one now. */
    from: z.string().optional(),
    received: z.number().int(),
  }),
  z.strictObject({ status: z.literal("no-network") }),
  /** Another program has the port that the round's phone knows. */
  z.strictObject({ status: z.literal("port-taken") }),
  z.strictObject({ status: z.literal("expired") }),
]);
export type PhoneState = z.infer<typeof phoneStateSchema>;

export const settingsSchema = z.strictObject({
  language: z.enum(["zh-CN", "en"]),
  portalUrl: z.string(),
  practice: z.boolean(),
  /** Share of the window's width the portal gets. */
  split: z.number().min(0.3).max(0.8),
  /** The wizard's base type size in CSS pixels. */
  textSize: z.number().int().min(16).max(22),
  theme: z.enum(["system", "light", "dark"]),
  /** The county offered where one is to be written, and whose helpers are named where none is known. */
  region: regionSchema,
  /** Id of the guide pack of the system chosen; null: the county of the company decides. */
  system: z.string().nullable(),
  /** For who files for others: the portal's session is wiped whenever another company is chosen. */
  helperMode: z.boolean(),
  /** The app may stay in the tray when its window is closed, and remind there. */
  tray: z.boolean(),
  /** Who that is, for the history; "" where nobody said. */
  helperName: z.string().trim().max(30),
});
export type Settings = z.infer<typeof settingsSchema>;

/** How a fresh wizard is set; language and portal come from the system and the guide pack. */
export const SETTINGS_DEFAULTS = {
  split: 0.69,
  textSize: 16,
  theme: "system",
  region: { code: "330402", name: "南湖区" },
  system: null,
  helperMode: false,
  tray: false,
  helperName: "",
} as const satisfies Partial<Settings>;

/** Main holds this one state; the wizard draws it. */
export const appStateSchema = z.strictObject({
  settings: settingsSchema,
  /** The tour of the job runs, on the practice portal. */
  tour: z.boolean(),
  tabs: z.array(z.strictObject({ id: z.string(), title: z.string(), active: z.boolean() })),
  /** False while the portal's page is being loaded. */
  portalReady: z.boolean(),
  portal: portalStateSchema,
  guide: guideStateSchema,
  /** What is to be done now; null before the portal was looked at. */
  now: nowSchema.nullable(),
  companies: z.array(storedCompanySchema),
  companyId: z.string().nullable(),
  instruments: z.array(storedInstrumentSchema),
  instrumentId: z.string().nullable(),
  /** The scales being entered into the portal's ledger one after the other. */
  batch: batchSchema.nullable(),
  /** Scales confirmed from photos since the last batch: they may be entered together. */
  batchOffer: z.array(z.string()),
  /** What the next booking is to hold, where it is several scales. */
  booking: bookingSchema.nullable(),
  /** Several shops' way through the portal, or the last one's report. */
  round: roundSchema.nullable(),
  /** The ledger of all companies together; its scales come by `ledger.list`, again when `version` rises. */
  ledger: z.strictObject({
    version: z.number().int(),
    total: z.number().int(),
    /** Due in 30 days, and overdue. */
    due: z.number().int(),
    overdue: z.number().int(),
  }),
  /** What the user is reminded of; see `reminderOf`. */
  reminder: z.strictObject({
    due: z.number().int(),
    overdue: z.number().int(),
    ids: z.array(z.string()),
    companyId: z.string().nullable(),
    uncertified: z.strictObject({ count: z.number().int(), id: z.string().nullable() }),
  }),
  storage: storageStateSchema,
  shared: sharedStateSchema,
  fill: fillStateSchema.nullable(),
  pack: packStateSchema,
  learned: learnedSchema,
  pointing: pointingSchema.nullable(),
  /** The photos to be read and confirmed, in the order they came. */
  photos: z.array(photoStateSchema),
  photoQueue: photoQueueSchema,
  /** How many scales, collected on a round by phone, wait to be confirmed. */
  collected: z.number().int(),
  /** Certificates that the portal handed out and nobody has looked at yet, the newest first. */
  caught: z.array(caughtPaperSchema),
  /** Null while the panel for a phone's photos is closed. */
  phone: phoneStateSchema.nullable(),
  /** Rises whenever the user asks by key or menu for the search over everything kept. */
  searchAsked: z.number().int(),
  /** A passing message; `id` rises with each. */
  toast: z
    .strictObject({
      id: z.number(),
      kind: z.enum(["info", "success", "error"]),
      key: toastKeySchema,
      values: z.record(z.string(), z.string()).optional(),
    })
    .nullable(),
});
export type AppState = z.infer<typeof appStateSchema>;

/** The state as it goes to the wizard: a long list of scales is packed; before there is a state, how far it is. */
export const stateOnWireSchema = appStateSchema.extend({
  instruments: scalesOnWireSchema,
  opening: openingSchema.optional(),
});
export type StateOnWire = z.infer<typeof stateOnWireSchema>;
