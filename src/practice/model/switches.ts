import * as z from "zod";
import { INSTRUMENT_FIELDS } from "../../core/autofill/field-spec.js";

const instrumentField = z.enum(INSTRUMENT_FIELDS);

/** What a teacher or a test may turn on the practice portal; pages loaded afterwards follow it. */
export const switchesSchema = z.strictObject({
  skin: z.enum(["classic", "modern", "third"]),
  /** Delay before every answer but the control API's, milliseconds. */
  latencyMs: z.number().int().min(0).max(60_000),
  /** Other words for the fields. */
  labels: z.enum(["plain", "changed"]),
  /** `unknown`: 新增 and the ledger's titles in words that stand in no guide pack. */
  wording: z.enum(["plain", "unknown"]),
  /** One-shot: the next request that needs a login is sent to the login page. */
  session: z.literal("expired").nullable(),
  /** Whether the login page lives on a host of its own, as CAS does. */
  ssoHost: z.boolean(),
  /** `slow` answers after `SLOW_MS`; `maintenance` lays a layer over every page and refuses data. */
  fault: z.enum(["500", "maintenance", "slow"]).nullable(),
  /** One-shot: the next save that would succeed is refused with this message. */
  refuse: z.string().min(1).nullable(),
  /** One-shot: the next login that would succeed is refused with this message. */
  refuseLogin: z.string().min(1).nullable(),
  /** How pages tell of a refusal and ask: as the skin does, in a layer of the page, or in a passing toast. */
  refusals: z.enum(["own", "layer", "toast"]),
  /** One-shot: the next instrument is stored with another value in this field, and nothing is said. */
  alter: instrumentField.nullable(),
  /** In each form opened, a script empties this box a second after it was first filled, without an event. */
  empty: instrumentField.nullable(),
  /** Every choice sends the form to the server and draws it anew, as old pages do. */
  postBack: z.boolean(),
  /** 法人企业, 公司 and today's 购置时间 stand in new forms. */
  defaults: z.boolean(),
  /** Required marks: a star beside the label's words, or in a child element of its own. */
  stars: z.enum(["beside", "child"]),
  /** `live`: empty required boxes are marked at once, with a tip 200 ms after they are pointed at. */
  validates: z.enum(["save", "live"]),
  /** The booking's detail: a cell for each value, or one line with all pairs. */
  detail: z.enum(["cells", "line"]),
  /** Radio buttons and ticks: boxes of the browser's under their pictures, or pictures alone. */
  marks: z.enum(["boxes", "drawn"]),
  /** 选择器具 offers every instrument, or only those without a booking that is still open. */
  choosing: z.enum(["all", "free"]),
});
export type Switches = z.infer<typeof switchesSchema>;

/** Longer than the ten seconds after which a portal counts as slow. */
export const SLOW_MS = 12_000;

export const DEFAULT_SWITCHES: Switches = {
  skin: "classic",
  latencyMs: 0,
  labels: "plain",
  wording: "plain",
  session: null,
  ssoHost: true,
  fault: null,
  refuse: null,
  refuseLogin: null,
  refusals: "own",
  alter: null,
  empty: null,
  postBack: false,
  defaults: false,
  stars: "beside",
  validates: "save",
  detail: "cells",
  marks: "boxes",
  choosing: "all",
};
