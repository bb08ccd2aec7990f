import { childrenOf, isSilent, queryDeep } from "./composed-tree.js";
import { isForeignPart } from "./corner-widgets.js";
import { drawnTick } from "./drawn-tick.js";
import { StyleCache } from "./style-cache.js";
import { documentElement, forgetForms } from "./unclobbered-dom.js";

/** Native fields and what calls itself one. */
export const FIELDS = [
  "input:not([type=hidden],[type=button],[type=submit],[type=reset],[type=image])",
  "textarea",
  "select",
  "[role=combobox]",
  "[role=textbox]",
  "[role=searchbox]",
  "[role=spinbutton]",
  "[role=radio]",
  "[role=checkbox]",
  "[role=switch]",
  "[aria-haspopup=listbox]",
  "[aria-haspopup=tree]",
  "[aria-haspopup=grid]",
  "[aria-haspopup=dialog]",
].join(",");

/** So much of a page is walked; beyond it words and buttons are left out, fields are not. */
const MAX_ELEMENTS = 40_000;

/** One walk over a frame: its elements sorted by what they may be, in the order drawn. */
export interface Scan {
  styles: StyleCache;
  /** Fields seen and unseen, drawn ticks included where they are seen. */
  fields: Element[];
  /** Elements drawn (not `display: none`), in order. */
  drawn: Element[];
  /** Drawn and lifted out of the flow: dialogs, masks and popups are among them. */
  floating: Element[];
  frames: Element[];
  /** Frames that are no part of the portal's work. */
  foreign: Set<Element>;
  /** Elements of parts that are none of the portal's work; they may lie over what is. */
  aside: Element[];
  tables: Element[];
  truncated: boolean;
}

/** What a foreign part's frames show is not looked at either. */
function leaveOut(part: Element, { frames, foreign, aside }: Scan): void {
  aside.push(part, ...queryDeep(part, "*"));
  for (const frame of part.localName === "iframe" ? [part] : queryDeep(part, "iframe,frame")) {
    frames.push(frame);
    foreign.add(frame);
  }
}

export function scan(): Scan {
  forgetForms();
  const styles = new StyleCache();
  const result: Scan = {
    styles,
    fields: [],
    drawn: [],
    floating: [],
    frames: [],
    foreign: new Set(),
    aside: [],
    tables: [],
    truncated: false,
  };
  const visit = (element: Element): void => {
    if (isSilent(element)) return;
    if (isForeignPart(element, styles)) leaveOut(element, result);
    else take(element);
  };
  const take = (element: Element): void => {
    const tag = element.localName;
    if (tag === "iframe" || tag === "frame") {
      result.frames.push(element);
      return;
    }
    if (element.matches(FIELDS) || drawnTick(element)) result.fields.push(element);
    if (styles.display(element) === "none") {
      result.fields.push(...queryDeep(element, FIELDS));
      result.frames.push(...queryDeep(element, "iframe,frame"));
      return;
    }
    if (result.drawn.length >= MAX_ELEMENTS) result.truncated = true;
    else {
      result.drawn.push(element);
      if (tag === "table") result.tables.push(element);
      if (tag === "dialog" || /^(?:fixed|absolute)$/.test(styles.style(element).position))
        result.floating.push(element);
    }
    if (tag === "select" || tag === "svg") return;
    for (const child of childrenOf(element)) if (child instanceof Element) visit(child);
  };
  const root = documentElement();
  if (root) visit(root);
  return result;
}
