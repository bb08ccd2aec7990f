import * as z from "zod";
import { COMPANY_FIELDS, fieldSpecSchema, INSTRUMENT_FIELDS } from "../../autofill/field-spec.js";
import { buttonsSchema, named, texts } from "./buttons-schema.js";
import { STEP_IDS } from "./steps.js";
import { typeRulesSchema } from "./type-rules-schema.js";

export const PACK_FORMAT = "verify-guide/pack";
/** Rises with each change that an older app could misread. */
export const PACK_VERSION = 1;

const text = z.string().min(1).max(2000);
const words = z.strictObject({ "zh-CN": text, en: text });

const stepIds = z.array(z.enum(STEP_IDS)).min(1);

/** A sign that the portal shows a certain step; every part given must hold, within one page. */
export const signalSchema = z.strictObject({
  /** Regular expression on the frame's address, query included. */
  url: z.string().max(300).optional(),
  /** Every one of these words is visible … */
  all: texts.optional(),
  /** … and at least one of these … */
  any: texts.optional(),
  /** … and, of each of these lists, at least one … */
  each: z.array(texts.min(1)).optional(),
  /** … and none of these. */
  none: texts.optional(),
  /** The page holds at most so many texts and fields: an error or notice instead of the portal's own page. */
  atMost: z.number().int().min(1).optional(),
  /** A visible dialog (or layer over the page) bears one of these titles. */
  dialog: texts.optional(),
  /** Visible controls with these labels: all of them. */
  controls: texts.optional(),
  /** Visible buttons or links with one of these texts. */
  clickable: texts.optional(),
  /** With `clickable`: the row such a button stands in holds one of these words. */
  row: texts.optional(),
  /** No visible button or link has one of these texts. */
  noClickable: texts.optional(),
  /** A password box is visible (true) or none is (false). */
  password: z.boolean().optional(),
  /** Exactly two password boxes are visible, as where one is chosen (true), or not (false). */
  passwordTwice: z.boolean().optional(),
  /** At least so many fields of a form are visible, known by their labels and synonyms in `forms`. */
  fields: z
    .strictObject({ form: z.enum(["company", "instrument"]), atLeast: z.number().int().min(1) })
    .optional(),
  /** A visible table with one of these headers has at least so many rows of data … */
  rows: z
    .strictObject({
      headers: texts.min(1),
      atLeast: z.number().int().min(0),
      /** … and stands beside a button with one of these texts … */
      beside: texts.optional(),
      /** … or in a dialog over such a button. */
      over: texts.optional(),
    })
    .optional(),
  /** A visible table has, below one of these headers, one of these texts. */
  cell: z.strictObject({ headers: texts.min(1), text: texts.min(1) }).optional(),
  /** Holds only once all these steps are done: where two steps show the same page. */
  after: stepIds.optional(),
  /** Holds only while none of these steps is done. */
  before: stepIds.optional(),
  /** How strongly it speaks against the marks of other steps; the strongest holding mark wins. */
  weight: z.number().int().min(1).max(100).default(10),
});
export type StepSignal = z.infer<typeof signalSchema>;

/** One way to find the place to press or fill; ways are tried in order until one finds something. */
export const locatorSchema = z.strictObject({
  /** What to look for: something to press, a form (its first field), a table row's checkbox. */
  what: z.enum(["clickable", "form", "checkbox"]),
  /** Its own text, any of these (compared without spaces, stars and colons). */
  text: texts.optional(),
  /** The row it stands in holds one of these texts. */
  row: texts.optional(),
  /** Forms only: labels of fields, any of which make it the form. */
  labels: texts.optional(),
});
export type StepLocator = z.infer<typeof locatorSchema>;

const marks = z.array(signalSchema).max(200);
const specs = z.array(fieldSpecSchema).max(100);

export const stepSchema = z.strictObject({
  id: z.enum(STEP_IDS),
  title: words,
  /** One sentence, the action first. */
  action: words,
  why: words,
  /** Said when the target is not on this page yet: "first …". */
  first: words,
  marks: marks.min(1),
  /** Signs that this step's work is done. */
  done: marks.default([]),
  ways: z.array(locatorSchema).min(1).max(100),
  /** Pointed at once the form is filled: the form's own button that hands it in; tried in order. */
  submit: z.array(texts.min(1)).max(20).optional(),
  form: z.enum(["company", "instrument"]).optional(),
});
export type GuideStep = z.infer<typeof stepSchema>;

/** The portal as data: how it looks, what it asks, whom to call. */
export const packSchema = z.strictObject({
  format: z.literal(PACK_FORMAT),
  version: z.literal(PACK_VERSION),
  id: z.string().min(1).max(100),
  title: words,
  /** Counties that use this portal, by the first digits of their codes; a pack without any serves all others. */
  regions: z
    .array(z.string().regex(/^\d{2}(?:\d{2}){0,2}$/))
    .max(100)
    .default([]),
  /** Which skin of the practice portal looks like it. */
  practice: z.enum(["classic", "modern", "third"]).default("classic"),
  /** Where the portal begins; and hosts it may use, each with its subdomains. */
  home: z.url(),
  hosts: z
    .array(
      z
        .string()
        .max(200)
        .regex(/^[a-z0-9.-]+$/),
    )
    .min(1)
    .max(50),
  /** Minutes without a word after which the portal may have forgotten who is logged in. */
  quietMinutes: z.number().int().min(1).max(600).default(20),
  steps: z.array(stepSchema).length(STEP_IDS.length),
  /** Signs that the portal asks the user to log in. */
  login: marks.default([]),
  /** Signs of a lost session and of a portal that is not working. */
  expired: marks,
  closed: marks,
  forms: z.strictObject({ company: specs, instrument: specs }),
  /** What the portal answers when it does not take something, and what to do then; the first that fits counts. `login` is a wrong password. */
  replies: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(60),
        says: texts.min(1),
        advice: words,
        /** The form's field whose value was not taken. */
        field: z.enum([...COMPANY_FIELDS, ...INSTRUMENT_FIELDS]).optional(),
      }),
    )
    .max(100)
    .default([]),
  /** Headers and words of the reservation list and its detail. */
  reservation: z.strictObject({
    /** Headers of the booking's number, of its or an instrument's status, of an instrument's serial number. */
    id: texts,
    status: texts,
    serial: texts,
    /** Headers of when a booking was made. */
    time: named(
      "预约时间",
      "预约日期",
      "申请时间",
      "申请日期",
      "提交时间",
      "提交日期",
      "申报时间",
      "申报日期",
    ),
    /** Labels of what the office wrote to a booking, above all where it is sent back. */
    opinion: named(
      "受理意见",
      "退回原因",
      "退回意见",
      "退回理由",
      "退回说明",
      "驳回原因",
      "驳回意见",
      "驳回理由",
      "审核意见",
      "审批意见",
      "审查意见",
      "处理意见",
      "办理意见",
      "不予受理原因",
      "不通过原因",
    ),
    /** Words of a status with which the booking is the user's again. */
    returned: named("退回", "驳回", "不予受理", "未受理", "不受理", "未通过", "不通过", "补正"),
    /** Signs that a booking is being put together. */
    editing: marks.default([]),
    /** Statuses of a booking not handed in yet, and of an instrument that may be brought. */
    draft: texts.default([]),
    ready: texts,
    /** What a table without data says in place of rows. */
    empty: texts.default([]),
  }),
  buttons: buttonsSchema.prefault({}),
  contacts: z.array(
    z.strictObject({
      region: z.string().regex(/^\d{6}$/),
      name: words,
      phone: z.string(),
      /** Where scales are brought to. */
      address: words.optional(),
      note: words.optional(),
    }),
  ),
  /** Rules on old and new types of scales; a pack without any goes by those of the pack for all other counties. */
  newTypes: typeRulesSchema.optional(),
  branches: z.array(
    z.strictObject({
      id: z.string(),
      question: words,
      answer: words,
      /** Where the question comes up. */
      step: z.enum(STEP_IDS).optional(),
    }),
  ),
  /** Where to ask or read on, beside the contacts. */
  help: z.array(z.strictObject({ id: z.string(), title: words, how: words })).default([]),
});
export type GuidePack = z.infer<typeof packSchema>;
