import type { PopupOption, PopupView } from "../../src/injected/popup/popup.js";

/** What is told of a field whose list hangs nowhere; tests say what else they need. */
export const CLOSED_POPUP: PopupView = {
  open: false,
  index: null,
  kind: "empty",
  options: [],
  first: 0,
  search: false,
  pages: false,
  closes: false,
  confirms: false,
  scrollable: false,
  virtual: false,
  scrollTop: 0,
  atEnd: true,
};

/** A line of an open list that can be chosen. */
export const popupOption = (text: string, level = 0): PopupOption => ({
  text,
  selected: false,
  disabled: false,
  level,
  expandable: false,
  expanded: false,
});
