import * as z from "zod";
import { portalConditionSchema, portalDialogSchema } from "./portal-condition.js";

/** What main knows of the portal's tab in front; written by `PortalStatus` alone. */
export const portalStateSchema = z.strictObject({
  /** What stands between the user and the portal. */
  condition: portalConditionSchema.nullable(),
  /** What the page asks in a dialog of the browser's. */
  dialog: portalDialogSchema.nullable(),
  /** The host of a page elsewhere that the portal wanted to open, until the user answers. */
  externalLink: z.string().nullable(),
  /** The host of another site that a part of the page belongs to: that part stays shut. */
  blockedFrame: z.string().nullable(),
  /** The page asks for a password over a connection that others can read along. */
  insecureLogin: z.boolean(),
  /** What the portal answered last when it did not take something, until the step is over. */
  message: z.strictObject({ id: z.string(), said: z.string() }).nullable(),
});
export type PortalState = z.infer<typeof portalStateSchema>;

/** Before any page of the portal is open. */
export const NO_PORTAL: PortalState = {
  condition: null,
  dialog: null,
  externalLink: null,
  blockedFrame: null,
  insecureLogin: false,
  message: null,
};
