import * as z from "zod";
import { dialogAnswerSchema } from "./portal-condition.js";
import { nothingSchema as nothing } from "./results.js";

const sheetRowSchema = z.strictObject({ field: z.string(), label: z.string(), value: z.string() });

/** What the wizard may ask of the portal's tab in front. */
export const PORTAL_COMMANDS = {
  "portal.reload": { input: nothing, output: nothing },
  "portal.home": { input: nothing, output: nothing },
  "portal.back": { input: nothing, output: nothing },
  "portal.forward": { input: nothing, output: nothing },
  "portal.stop": { input: nothing, output: nothing },
  /** Larger or smaller by one of the steps, or 100 % again; kept for the page's host. */
  "portal.zoom": { input: z.enum(["in", "out", "reset"]), output: nothing },
  /** The user's answer to `portal.dialog`. */
  "portal.answer": { input: dialogAnswerSchema, output: nothing },
  /** The user's answer to `externalLink`: open that page in the system's browser, let its host in, or neither. */
  "portal.leave": {
    input: z.strictObject({ id: z.number().int(), answer: z.enum(["open", "allow", "stay"]) }),
    output: nothing,
  },
  /** Opens the portal's address in the system's browser. */
  "portal.open-outside": { input: nothing, output: nothing },
  /** What the two forms take, in the portal's order and by its labels, for copying by hand. */
  "portal.sheet": {
    input: nothing,
    output: z.strictObject({ company: z.array(sheetRowSchema), instrument: z.array(sheetRowSchema) }),
  },
  /** The hosts that the user let in for the guide pack in force; and one of them let in no more. */
  "hosts.list": { input: nothing, output: z.array(z.string()) },
  "hosts.revoke": { input: z.string().max(260), output: nothing },
  /** A picture of the code that the page wants typed, as a data address; null when there is none. */
  "portal.captcha": { input: nothing, output: z.string().nullable() },
  /** The focus goes into the portal's page, or back to the wizard. */
  "portal.focus": { input: nothing, output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
