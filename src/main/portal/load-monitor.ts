import type { WebContents } from "electron";
import type { PortalCondition } from "../../ipc/portal-condition.js";
import { type NetworkCondition, networkCondition } from "./network-errors.js";

/** What a tab's loading can tell by itself, whatever its page shows; `late`: the page is there, a part of it is not. */
export type LoadCondition =
  | NetworkCondition
  | Extract<
      PortalCondition,
      | "slow"
      | "silent"
      | "closed"
      | "crashed"
      | "hanging"
      | "captive"
      | "loginRequired"
      | "proxyLogin"
      | "forbidden"
      | "firewall"
      | "tooMany"
      | "notFound"
      | "blank"
      | "oldBrowser"
    >
  | "late";

/** A page that takes longer to load counts as slow. */
const SLOW_AFTER_MS = 10_000;
/** And from then on, after so long without an answer, as silent: hardly anything will come. */
const SILENT_AFTER_MS = 170_000;
/** A page that shows nothing is looked at again after so long, as long as it stays so. */
const BLANK_AFTER_MS = 4_000;
const ABORTED = -3;
/** What is told of a page, or a part of one, that has not come yet. */
const WAITED_FOR: readonly (LoadCondition | null)[] = ["slow", "silent", "late"];

/** What the server's answer to a page means; null for a page that came. */
function answerCondition(status: number): LoadCondition | null {
  if (status >= 500) return "closed";
  const told = (
    { 401: "loginRequired", 403: "forbidden", 407: "proxyLogin", 412: "firewall", 429: "tooMany" } as const
  )[status];
  return told ?? (status >= 400 ? "notFound" : null);
}

/** What a page that came shows at first sight. */
export type FirstSight = "blank" | "oldBrowser" | null;

/**
 * Watches how a portal page loads.
 * @param known what was last told of it
 * @param tell hears of every condition, and null once it is over; `isAbsent`: no page stands there any more
 * @param look gives a first look at the page
 */
export function monitorLoading(
  contents: WebContents,
  known: () => LoadCondition | null,
  tell: (condition: LoadCondition | null, isAbsent?: boolean) => void,
  look: () => Promise<FirstSight>,
): void {
  let isThere = false;
  let page = 0;
  let slow: NodeJS.Timeout | undefined;
  let blank: NodeJS.Timeout | undefined;
  const wait = () => {
    clearTimeout(slow);
    slow = setTimeout(() => {
      tell(isThere ? "late" : "slow");
      slow = setTimeout(() => tell(isThere ? "late" : "silent"), SILENT_AFTER_MS);
    }, SLOW_AFTER_MS);
  };
  const lookOver = async () => {
    const of = page;
    const sight = await look();
    const before = known();
    if (of !== page || (before !== null && before !== "blank" && before !== "oldBrowser")) return;
    if (sight !== before) tell(sight);
    if (sight !== null) blank = setTimeout(() => void lookOver(), BLANK_AFTER_MS);
  };
  const leave = () => {
    page += 1;
    clearTimeout(blank);
  };
  contents.on("did-start-loading", wait);
  contents.on("did-stop-loading", () => {
    clearTimeout(slow);
    isThere = true;
    if (WAITED_FOR.includes(known())) tell(null);
    // A page that builds itself has nothing to show at first.
    clearTimeout(blank);
    blank = setTimeout(() => void lookOver(), BLANK_AFTER_MS);
  });
  contents.on("did-start-navigation", ({ isMainFrame, isSameDocument }) => {
    if (!isMainFrame || isSameDocument) return;
    isThere = false;
    leave();
    tell(null);
    wait();
  });
  contents.on("did-navigate", (_event, _url, status) => {
    isThere = true;
    tell(answerCondition(status));
  });
  contents.on("did-fail-load", (_event, code, _text, _url, isMainFrame) => {
    // What breaks off in the middle of a page leaves the part that came.
    if (isMainFrame && code !== ABORTED) tell(networkCondition(code), !isThere);
  });
  contents.on("unresponsive", () => tell("hanging"));
  contents.on("responsive", () => {
    if (known() === "hanging") tell(null);
  });
  contents.on("render-process-gone", () => {
    leave();
    tell("crashed", true);
  });
  contents.on("destroyed", () => {
    leave();
    clearTimeout(slow);
  });
}
