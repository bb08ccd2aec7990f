import * as z from "zod";

/**
 * What can stand between the user and the portal, each with the kind it is shown as; the kinds' names are
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
  /** No answer to the page's address for three minutes. */
  silent: "offline",
  /** The portal asks for the login anew. */
  expired: "expired",
  /** A page that the guide pack does not describe. */
  changed: "changed",
  /** The page's words were read by another encoding than they were written in. */
  garbled: "changed",
  /** Under maintenance, or answering with an error of its own. */
  closed: "blocked",
  /** The page's process died. */
  crashed: "blocked",
  /** The page answers no more. */
  hanging: "blocked",
  /** The server wants a login of its own (401), and got none. */
  loginRequired: "blocked",
  /** The network's proxy wants a login (407), and got none. */
  proxyLogin: "offline",
  /** The server turned the request away (403). */
  forbidden: "blocked",
  /** A firewall before the portal does not take this browser (412), or not now. */
  firewall: "blocked",
  /** Asked too often (429). */
  tooMany: "blocked",
  /** There is no such page (404, 410), or another answer of the 4xx kind. */
  notFound: "blocked",
  /** The page came, and shows nothing. */
  blank: "blocked",
  /** The server sends from page to page without end. */
  redirectLoop: "blocked",
  /** The page says that it wants another browser (IE, compatibility mode). */
  oldBrowser: "blocked",
} as const satisfies Record<string, "offline" | "expired" | "changed" | "blocked">;

export type PortalCondition = keyof typeof PORTAL_CONDITIONS;
export const portalConditionSchema = z.enum(
  Object.keys(PORTAL_CONDITIONS) as [PortalCondition, ...PortalCondition[]],
);

/** A certificate of this PC's that the portal may be shown. */
const clientCertificateSchema = z.strictObject({
  issuer: z.string(),
  subject: z.string(),
  /** ISO 8601 date. */
  validUntil: z.string(),
});

/**
 * A question that stands before the portal's page, and that only the user answers: of the page itself, of the server
 * or the network, or of the app before filled-in work is left.
 */
export const portalDialogSchema = z.strictObject({
  /** Named in the answer, so that it meets no other question. */
  id: z.number().int(),
  kind: z.enum([
    "alert",
    "confirm",
    "prompt",
    /** The page itself asks before it is left. */
    "beforeunload",
    /** The app asks before a page with filled-in boxes is left. */
    "leave",
    /** The app asks before it closes on several such pages; `message` holds their titles, a line each. */
    "leaveAll",
    /** The app asks before it closes on a form of the wizard's own. */
    "unsaved",
    "print",
    /** The server, or (`proxy`) the network's proxy, wants a user name and a password. */
    "login",
    "proxy",
    "certificate",
  ]),
  /** The words of whoever asks; may be empty. */
  message: z.string(),
  /** Who asks: a host, with its port where it has one of its own; empty for a page without an address. */
  host: z.string(),
  /** What a prompt's box holds at first. */
  initial: z.string().optional(),
  /** The page asks again and again: it may be silenced. */
  repeated: z.boolean().optional(),
  certificates: z.array(clientCertificateSchema).optional(),
});
export type PortalDialog = z.infer<typeof portalDialogSchema>;

/** The user's answer to a question; refused, or with what the question wants. */
export const dialogAnswerSchema = z.strictObject({
  id: z.number().int(),
  accept: z.boolean(),
  /** Of a prompt. */
  text: z.string().max(10_000).optional(),
  /** Of a login. SECURITY: handed to the network and kept nowhere. */
  username: z.string().max(500).optional(),
  password: z.string().max(500).optional(),
  /** Which certificate. */
  choice: z.number().int().nonnegative().optional(),
  /** The page's further dialogs are answered with "no" until it is loaded anew. */
  silence: z.boolean().optional(),
});
export type DialogAnswer = z.infer<typeof dialogAnswerSchema>;
