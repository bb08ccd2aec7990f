import * as z from "zod";
import { portalConditionSchema, portalDialogSchema } from "./portal-condition.js";

/** Whose a host is, by its name alone. */
export const HOST_OWNERS = ["portal", "regulator", "government", "anybody"] as const;
export type HostOwner = (typeof HOST_OWNERS)[number];

/** What main knows of the portal's tab in front; written by `PortalStatus` alone. */
export const portalStateSchema = z.strictObject({
  /** What stands between the user and the portal. */
  condition: portalConditionSchema.nullable(),
  /** No page stands there: the one asked for did not come, or died. */
  absent: z.boolean(),
  /** Epoch milliseconds before which the portal is not asked again; null: any time. */
  retryAt: z.number().nullable(),
  /** What stands before the page and waits for the user's answer. */
  dialog: portalDialogSchema.nullable(),
  /** A page elsewhere that the portal wanted to open, until the user answers. */
  externalLink: z
    .strictObject({
      /** Named in the answer, so that it opens no other page than the one shown. */
      id: z.number().int(),
      host: z.string(),
      owner: z.enum(HOST_OWNERS),
      /** The portal wanted to go there itself: the host may be let in. */
      mayAllow: z.boolean(),
    })
    .nullable(),
  /** The host of another site that a part of the page belongs to: that part stays shut. */
  blockedFrame: z.string().nullable(),
  /** The page asks for a password over a connection that others can read along. */
  insecureLogin: z.boolean(),
  /** What the portal answered last when it did not take something, until the step is over. */
  message: z.strictObject({ id: z.string(), said: z.string() }).nullable(),
  /** The portal has not been heard of for so long that it may have forgotten the login. */
  quiet: z.boolean(),
  /** What the last key typed into the page shows of the keyboard. */
  keyboard: z.enum(["capsLock", "fullWidth"]).nullable(),
  /** What the page's toolbar can do. */
  toolbar: z.strictObject({
    canGoBack: z.boolean(),
    canGoForward: z.boolean(),
    /** 1 is 100 %. */
    zoom: z.number(),
  }),
});
export type PortalState = z.infer<typeof portalStateSchema>;

/** Before any page of the portal is open. */
export const NO_PORTAL: PortalState = {
  condition: null,
  absent: false,
  retryAt: null,
  dialog: null,
  externalLink: null,
  blockedFrame: null,
  insecureLogin: false,
  message: null,
  quiet: false,
  keyboard: null,
  toolbar: { canGoBack: false, canGoForward: false, zoom: 1 },
};
