import type { Protocol } from "devtools-protocol";
import type { CdpAnswer, CdpCommand } from "./transport.js";

/** What Playwright has its script in the page evaluate, to name an element in its messages; a test compares. */
export const PREVIEW = '(injected, e) => "JSHandle@" + injected.previewNode(e)';

/**
 * Playwright asks the page what each element it takes hold of looks like, for its messages alone: in frames an eighth
 * of all that a filling sends. Nobody reads that here.
 * @returns the answer in the page's stead; null to any other command
 */
export function answerToPreview({ id, method, params, sessionId }: CdpCommand): CdpAnswer | null {
  if (method !== "Runtime.callFunctionOn") return null;
  const { arguments: given } = params as Protocol.Runtime.CallFunctionOnRequest;
  if (!given?.some(({ value }) => value === PREVIEW)) return null;
  const result = { type: "string", value: "JSHandle@node" };
  return { id, result: { result }, ...(sessionId === undefined ? {} : { sessionId }) };
}
