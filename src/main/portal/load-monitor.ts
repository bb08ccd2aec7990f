import type { WebContents } from "electron";
import type { PortalCondition } from "../../ipc/portal-condition.js";
import { type NetworkCondition, networkCondition } from "./network-errors.js";

/** What a tab's loading can tell by itself, whatever its page shows; `late`: the page is there, a part of it is not. */
export type LoadCondition =
  | NetworkCondition
  | Extract<PortalCondition, "slow" | "closed" | "crashed" | "hanging" | "captive">
  | "late";

/** A page that takes longer to load counts as slow. */
const SLOW_AFTER_MS = 10_000;
const ABORTED = -3;

/**
 * Watches how a portal page loads.
 * @param known what was last told of it
 * @param tell hears of every condition, and null once it is over
 */
export function monitorLoading(
  contents: WebContents,
  known: () => LoadCondition | null,
  tell: (condition: LoadCondition | null) => void,
): void {
  let isThere = false;
  let slow: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(slow);
    slow = setTimeout(() => tell(isThere ? "late" : "slow"), SLOW_AFTER_MS);
  };
  contents.on("did-start-loading", wait);
  contents.on("did-stop-loading", () => {
    clearTimeout(slow);
    isThere = true;
    if (known() === "slow" || known() === "late") tell(null);
  });
  contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    isThere = false;
    tell(null);
    wait();
  });
  contents.on("did-navigate", (_event, _url, status) => {
    isThere = true;
    tell(status >= 500 ? "closed" : null);
  });
  contents.on("did-fail-load", (_event, code, _text, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) tell(networkCondition(code));
  });
  contents.on("unresponsive", () => tell("hanging"));
  contents.on("responsive", () => {
    if (known() === "hanging") tell(null);
  });
  contents.on("render-process-gone", () => tell("crashed"));
  contents.on("destroyed", () => clearTimeout(slow));
}
