import * as z from "zod";

/**
 * What can stand between the person and the portal, each with the kind it is shown as; the kinds' names are
 * part of the acceptance contract. The locales have a title, a text and an action for each cause.
 */
export const PORTAL_CONDITIONS = {
  /** No answer from the portal's address. */
  unreachable: "offline",
  /** This PC has no network. */
  disconnected: "offline",
  /** The portal's name cannot be looked up. */
  noSuchHost: "offline",
  /** The connection broke off. */
  broken: "offline",
  /** The proxy set on this PC does not answer. */
  proxy: "offline",
  /** The network shows a login page of its own first. */
  captive: "offline",
  /** The portal's certificate is not good: the connection may be tampered with. */
  certificate: "blocked",
  /** The certificate is out of date: often the PC's clock is wrong. */
  clock: "blocked",
  /** The page has been loading for more than ten seconds. */
  slow: "offline",
  /** The portal asks for the login anew. */
  expired: "expired",
  /** A page that the guide pack does not describe. */
  changed: "changed",
  /** Under maintenance, or answering with an error of its own. */
  closed: "blocked",
  /** The page's process died. */
  crashed: "blocked",
  /** The page answers no more. */
  hanging: "blocked",
} as const satisfies Record<string, "offline" | "expired" | "changed" | "blocked">;

export type PortalCondition = keyof typeof PORTAL_CONDITIONS;
export const portalConditionSchema = z.enum(
  Object.keys(PORTAL_CONDITIONS) as [PortalCondition, ...PortalCondition[]],
);

/** A window of the browser's that the portal's page has open and waits for; only the person answers it. */
export const portalDialogSchema = z.strictObject({
  kind: z.enum(["alert", "confirm", "prompt", "beforeunload", "print"]),
  /** The portal's own words; may be empty. */
  message: z.string(),
});
export type PortalDialog = z.infer<typeof portalDialogSchema>;
