import { isTurn } from "./controls/pager.js";
import { noteUserEdits } from "./controls/value-owner.js";
import { isOurs } from "./dom/composed-tree.js";
import { listenTo, queryDocument, shadowRoot, stopListeningTo, unclobbered } from "./dom/unclobbered-dom.js";

/** Changes are told once the page has been quiet so long, in ms … */
const QUIET = 80;
/** … or, while it never is, so often. */
const LATEST = 400;

const ATTRIBUTES = [
  "class",
  "style",
  "hidden",
  "disabled",
  "readonly",
  "open",
  "checked",
  "value",
  "src",
  "placeholder",
  "aria-hidden",
  "aria-expanded",
  "aria-selected",
  "aria-checked",
  "aria-disabled",
  "title",
];

/** What is pressed, roughly: a user whose pointer comes to it is about to. */
const PRESSED =
  "button,a,input[type=button],input[type=submit],[role=button],[onclick],[class*=btn],[class*=button]";

/**
 * What the fields hold, to be compared, those of the frames within too: a dialog's button often stands outside the
 * frame of its form. Frames of another origin give no document. SECURITY: of a password only whether there is one.
 */
function heldValues(of: Document = document): string {
  const values: string[] = [];
  // By name: what stands in another frame is an instance of that frame's classes, not of ours.
  for (const element of queryDocument("input,select,textarea,iframe,frame", of))
    if (element.localName === "iframe" || element.localName === "frame") {
      const { contentDocument } = element as HTMLIFrameElement;
      if (contentDocument) values.push(heldValues(contentDocument));
    } else if (element.localName === "input") {
      const { type, value, checked } = element as HTMLInputElement;
      values.push(type === "password" ? String(value !== "") : value, String(checked));
    } else values.push((element as HTMLSelectElement | HTMLTextAreaElement).value);
  return values.join("\n");
}

/**
 * A change of what is shown, the browser's print window opening over the page and closing, or the user's turning a
 * list to its next page.
 */
export type Notice = "" | "print" | "printed" | "turned";

/**
 * Tells when what the page shows may have changed: its nodes, its looks, what a user ticked, or, once the user is
 * about to press something, what its fields hold. Our own highlight is not the page.
 * @returns stops it
 */
export function observeChanges(notify: (what: Notice) => void): () => void {
  let timer = 0;
  let first = 0;
  const observed = new WeakSet<Node>();
  let held = heldValues();
  const tell = (): void => {
    timer = 0;
    first = 0;
    held = heldValues();
    // An element that was there before its script gets its shadow root without any sign. What is in a new one is looked
    // at after this.
    observeShadows(document);
    notify("");
  };
  const changed = (): void => {
    const now = performance.now();
    if (first === 0) first = now;
    clearTimeout(timer);
    timer = window.setTimeout(tell, Math.max(0, Math.min(QUIET, first + LATEST - now)));
  };
  const changedIfHeld = (): void => {
    if (heldValues() !== held) changed();
  };
  /**
   * A script may change what a field holds without a sign, and what is typed gives none until its box is left: looked
   * at before the user presses, or leaves the frame.
   */
  const approached = ({ type, target, relatedTarget }: PointerEvent): void => {
    const hasLeft = type === "pointerout" && relatedTarget === null;
    const near = type === "pointerover" && target instanceof Element ? unclobbered(target) : null;
    const isNear = near !== null && near.closest(PRESSED) !== null;
    if (hasLeft || isNear) changedIfHeld();
  };
  const observer = new MutationObserver((records) => {
    const isTheirs = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
      !isOurs(target) &&
      !(addedNodes.length + removedNodes.length > 0 && [...addedNodes, ...removedNodes].every(isOurs));
    if (records.some(isTheirs)) changed();
  });
  const observe = (root: Node): void => {
    if (observed.has(root)) return;
    observed.add(root);
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ATTRIBUTES,
    });
  };
  const observeShadows = (root: Document | ShadowRoot): void => {
    for (const element of root instanceof ShadowRoot ? root.querySelectorAll("*") : queryDocument("*")) {
      const shadow = shadowRoot(element);
      if (!shadow) continue;
      observe(shadow);
      observeShadows(shadow);
    }
  };
  noteUserEdits();
  observe(document);
  observeShadows(document);
  const events = ["change", "toggle", "load", "scrollend", "transitionend", "animationend"];
  for (const event of events) listenTo.call(document, event, changed, { capture: true, passive: true });
  const approaches = ["pointerover", "pointerout"];
  const near = approached as EventListener;
  for (const event of approaches) listenTo.call(document, event, near, { capture: true, passive: true });
  const pressed = (event: Event): void => {
    if (event.isTrusted && isTurn(event.composedPath())) notify("turned");
  };
  listenTo.call(document, "click", pressed, { capture: true, passive: true });
  const printing = (): void => notify("print");
  const printed = (): void => notify("printed");
  addEventListener("beforeprint", printing);
  addEventListener("afterprint", printed);
  // The wizard has the keys now: the box last typed in is still the page's own.
  addEventListener("blur", changedIfHeld);
  return () => {
    removeEventListener("blur", changedIfHeld);
    stopListeningTo.call(document, "click", pressed, { capture: true });
    removeEventListener("beforeprint", printing);
    removeEventListener("afterprint", printed);
    observer.disconnect();
    clearTimeout(timer);
    for (const event of events) stopListeningTo.call(document, event, changed, { capture: true });
    for (const event of approaches) stopListeningTo.call(document, event, near, { capture: true });
  };
}
