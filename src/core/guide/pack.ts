import * as z from "zod";
import { fieldSpecSchema } from "../form/fields.js";
import { STEP_IDS } from "./steps.js";

const words = z.strictObject({ "zh-CN": z.string().min(1), en: z.string().min(1) });
const texts = z.array(z.string().min(1));

/** A sign that the portal shows a certain step; every part given must hold, within one page. */
export const markSchema = z.strictObject({
  /** Regular expression on the frame's address, query included. */
  url: z.string().optional(),
  /** Every one of these words is visible … */
  all: texts.optional(),
  /** … and at least one of these … */
  any: texts.optional(),
  /** … and none of these. */
  none: texts.optional(),
  /** A visible dialog bears one of these titles. */
  dialog: texts.optional(),
  /** Visible controls with these labels: all of them. */
  controls: texts.optional(),
  /** Visible buttons or links with one of these texts. */
  clickable: texts.optional(),
  /** How strongly it speaks against the marks of other steps; the strongest holding mark wins. */
  weight: z.number().int().min(1).max(100).default(10),
});
export type Mark = z.infer<typeof markSchema>;

/** One way to find the place to press or fill; ways are tried in order until one finds something. */
export const waySchema = z.strictObject({
  /** What to look for: something to press, a form (its first field), a table row's checkbox. */
  what: z.enum(["clickable", "form", "checkbox"]),
  /** Its own text, any of these (compared without spaces, stars and colons). */
  text: texts.optional(),
  /** The row it stands in holds one of these texts. */
  row: texts.optional(),
  /** Forms only: labels of fields, any of which make it the form. */
  labels: texts.optional(),
});
export type Way = z.infer<typeof waySchema>;

export const stepSchema = z.strictObject({
  id: z.enum(STEP_IDS),
  title: words,
  /** One sentence, the action first. */
  action: words,
  why: words,
  /** Said when the target is not on this page yet: "first …". */
  first: words,
  marks: z.array(markSchema).min(1),
  /** Signs that this step's work is done. */
  done: z.array(markSchema).default([]),
  ways: z.array(waySchema).min(1),
  form: z.enum(["company", "instrument"]).optional(),
});
export type GuideStep = z.infer<typeof stepSchema>;

/** The portal as data: how it looks, what it asks, whom to call. */
export const packSchema = z.strictObject({
  format: z.literal("verify-guide/pack"),
  version: z.literal(1),
  id: z.string().min(1),
  title: words,
  /** Where the portal begins; and hosts it may use, each with its subdomains. */
  home: z.url(),
  hosts: z.array(z.string().regex(/^[a-z0-9.-]+$/)).min(1),
  steps: z.array(stepSchema).length(STEP_IDS.length),
  /** Signs of a lost session and of a portal that is not working. */
  expired: z.array(markSchema),
  closed: z.array(markSchema),
  forms: z.strictObject({ company: z.array(fieldSpecSchema), instrument: z.array(fieldSpecSchema) }),
  /** Headers and words of the reservation list and its detail. */
  reservation: z.strictObject({ id: texts, status: texts, ready: texts, serial: texts }),
  contacts: z.array(
    z.strictObject({
      region: z.string().regex(/^\d{6}$/),
      name: words,
      phone: z.string(),
      note: words.optional(),
    }),
  ),
  branches: z.array(z.strictObject({ id: z.string(), question: words, answer: words })),
});
export type GuidePack = z.infer<typeof packSchema>;
