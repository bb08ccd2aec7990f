import type { FrameSnapshot, PageSnapshot } from "../../snapshot/types.js";
import { isGarbled } from "../../text/garbled.js";
import type { GuidePack } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import { isLoggedIn } from "./page-evidence.js";
import { type PageView, topmostView } from "./page-view.js";
import { anySignalHolds, holdingSignals, strongestFirst } from "./step-signals.js";

/** A page with less on it is still being built, or says nothing. */
const CONTENT_FROM = 5;

const hasContent = (view: PageView): boolean => view.amount >= CONTENT_FROM;

/** Something in a layer over the page can be pressed: what it tells of is an announcement, not a closed portal. */
const canBeClosed = (view: PageView): boolean =>
  view.clickables.some(({ depth }) => depth.some((layer) => layer > 0));

/** Its words are what is left of Chinese that was read by another encoding. */
const isFrameGarbled = ({ texts, clickables, controls }: FrameSnapshot): boolean =>
  isGarbled(
    [
      ...texts,
      ...clickables.map(({ text }) => text),
      ...controls.flatMap(({ labels }) => labels.map(({ text }) => text)),
    ].join("\n"),
  );

/** Whether the page in front asks for the login, and whether somebody is logged in; null while it has next to nothing on it. */
export function loginAt(
  pack: GuidePack,
  snapshots: readonly PageSnapshot[],
): { asks: boolean | null; signedIn: boolean | null } {
  const view = topmostView(pack, snapshots);
  if (view && anySignalHolds(pack, view, pack.login)) return { asks: true, signedIn: false };
  return view && hasContent(view)
    ? { asks: false, signedIn: isLoggedIn(pack, view) }
    : { asks: null, signedIn: null };
}

/**
 * What stands between the user and the portal, by what the tab in front shows: the session is gone, the
 * portal is closed, or its page is none that the pack describes.
 * @param signedIn whether the user was logged in before: then a login page means a lost session
 * @param done what is done: marks that hold only before or after it count as such; without it all count
 */
export function portalConditionOf(
  pack: GuidePack,
  snapshots: readonly PageSnapshot[],
  { signedIn = false, done }: { signedIn?: boolean; done?: ReadonlySet<StepId> } = {},
): "expired" | "closed" | "changed" | "garbled" | null {
  const view = topmostView(pack, snapshots);
  if (!view) return null;
  if (!canBeClosed(view) && anySignalHolds(pack, view, pack.closed)) return "closed";
  if (anySignalHolds(pack, view, pack.expired)) return "expired";
  if (anySignalHolds(pack, view, pack.login)) return signedIn ? "expired" : null;
  const holding = holdingSignals(pack, view);
  const known = done ? strongestFirst(holding, done) : holding;
  if (known.length > 0) return null;
  if (view.frames.some(isFrameGarbled)) return "garbled";
  return hasContent(view) ? "changed" : null;
}
