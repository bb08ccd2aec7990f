/**
 * What is seen of the portal at one moment: every frame's controls, clickables and words, as plain data.
 * `injected` makes it, `portal` carries it, `core/form` and `core/guide` decide on it alone.
 */

/** CSS pixels relative to the frame's own viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a piece of text came to be taken for a control's label, strongest first. */
export const LABEL_SOURCES = [
  "for",
  "wrap",
  "aria",
  "cell-left",
  "cell-above",
  "item",
  "near",
  "placeholder",
  "title",
  "name",
] as const;
export type LabelSource = (typeof LABEL_SOURCES)[number];

export interface LabelCandidate {
  text: string;
  source: LabelSource;
}

export type ControlKind =
  | "text"
  | "textarea"
  | "number"
  | "date"
  | "select"
  | "combobox"
  | "tree"
  | "radio"
  | "checkbox"
  | "password"
  | "file";

export interface ControlOption {
  text: string;
  selected: boolean;
}

/** Whose a field's value is: written by the app, put there by the user, or the page's own. */
export type ValueOwner = "app" | "user" | "page";

/** One thing a user would call a field: a radio group or a combo box with its hidden input is one control. */
export interface Control {
  /** Opaque; finds the same control again as long as the page still shows it, and nothing else. */
  key: string;
  kind: ControlKind;
  labels: LabelCandidate[];
  /** What the page shows as its value; always "" for password boxes, which are never read. */
  value: string;
  /** Absent where it was not asked. */
  owner?: ValueOwner;
  /** Only where the page shows them without being opened: native selects and radio groups. */
  options?: ControlOption[];
  readOnly: boolean;
  disabled: boolean;
  /** The page says that it must be filled: by attribute, by class or by a star at its label. */
  required: boolean;
  /** The page says that what it holds is wrong, in its own words where it has any ("" where not). */
  invalid?: string;
  /** Password boxes only: something was typed. */
  filled?: boolean;
  /** Password boxes only, opaque: another one whenever the user changed what is in it. */
  typing?: string;
  visible: boolean;
  /** Of one in a tab or fold that is shut: the key of the clickable that opens it. */
  opener?: string;
  maxLength?: number;
  rect: Rect;
  /** The layer (`Layer.id`) it stands in. */
  layer: string;
  /** Containers around it that hold other controls too, outermost first: tells forms on one page apart. */
  groups: string[];
  /** It feeds a search: the button that goes with it says 查询 or alike. */
  search: boolean;
}

/** Something a user may press. */
export interface Clickable {
  key: string;
  role: "button" | "link" | "tab" | "menuitem" | "checkbox";
  text: string;
  /** The words of the table row or list item it stands in, without its own. */
  row: string[];
  disabled: boolean;
  checked?: boolean;
  /** Heads of tabs and folds: whether what belongs to them is shown. */
  open?: boolean;
  /** It says of itself that what it leads to is what is shown. */
  current?: true;
  /** Heads of menus that come up beside them and are not there before: whether theirs is shown. */
  menuShown?: boolean;
  /** Heads of menus that are folded away: the words of their entries. */
  folded?: string[];
  visible: boolean;
  rect: Rect;
  layer: string;
}

/** A page or a dialog drawn over it; later entries lie in front. */
export interface Layer {
  id: string;
  kind: "page" | "dialog" | "mask";
  title: string;
  /** Dialogs only: their visible words, the first 300 characters. */
  text?: string;
}

export interface TableSnapshot {
  headers: string[];
  /** Visible rows only, cell texts in column order. */
  rows: string[][];
  /** Its end lies further down than what is scrolled into sight: there may be more to come. */
  goesOn?: true;
  layer: string;
}

/** A frame element as its parent frame sees it. */
export interface ChildFrame {
  /** Its place in the parent's `window.frames`; null for one inside a shadow root. */
  index: number | null;
  layer: string;
  visible: boolean;
  rect: Rect;
}

export interface FrameSnapshot {
  /** Stable while the frame lives; "0" is the page's main frame. */
  id: string;
  parent: string | null;
  /** Its own place in the parent's `window.frames`: matches one of the parent's `childFrames`. */
  index: number | null;
  url: string;
  origin: string;
  /** False when the frame has no size; `core/snapshot/stacking.ts` also minds the frames it stands in. */
  visible: boolean;
  layers: Layer[];
  childFrames: ChildFrame[];
  controls: Control[];
  clickables: Clickable[];
  tables: TableSnapshot[];
  /** Distinct visible texts in reading order, each cut at 120 characters, 3000 at most. */
  texts: string[];
  /** What passing messages (toasts) over the page say; absent where there are none. */
  passing?: string[];
  /** True when the page held more than the limits above or than 3000 controls. */
  truncated: boolean;
}

export interface PageSnapshot {
  /** The portal tab it came from. */
  page: string;
  /** The tab whose page opened it in a window of its own. */
  openedBy?: string;
  url: string;
  title: string;
  frames: FrameSnapshot[];
}

/** Where a control or clickable stands: tab, frame, key. */
export interface ElementRef {
  page: string;
  frame: string;
  key: string;
}
