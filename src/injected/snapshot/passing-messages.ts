import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { queryDeep } from "../dom/composed-tree.js";
import { FIELDS, type Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";

/** Longer texts are notices, not what came of a press. */
const LONGEST = 80;
/** So many parts of a box that stays in the window are asked what they are called. */
const PARTS = 12;

const NAMES =
  /^(?:toast|toastr|msg|message|messager|notif\w*|noty|notyf|snackbar|growl|gritter|alert|tips?|hint)$|toast$/;
const SPEAKS = "[role=alert],[role=status]";

const isCalledSo = (part: Element): boolean => part.matches(SPEAKS) || anyToken(tokensOf(part), NAMES);

/** Whether a box, or what stands in a corner of the window for such boxes, is called a message. */
const isMessage = (box: Element, styles: StyleCache): boolean =>
  isCalledSo(box) ||
  (styles.style(box).position === "fixed" && queryDeep(box, "*").slice(0, PARTS).some(isCalledSo));

/** The words of a box that tells something and takes nothing but its own closing; "" of any other. */
function wordsOf(box: Element, styles: StyleCache): string {
  if (!isMessage(box, styles) || !styles.shown(box)) return "";
  const text = textOf(box, styles, undefined, LONGEST + 1);
  if (!hasWords(text) || text.length > LONGEST) return "";
  return queryDeep(box, FIELDS).some((field) => styles.shown(field)) ? "" : text;
}

/** What passing messages over the page say, and what the page calls an answer, wherever that stands. */
export function passingMessages({ floating, drawn, styles }: Scan): string[] {
  const boxes = new Set([...floating, ...drawn.filter((element) => element.matches(SPEAKS))]);
  return [...new Set([...boxes].map((box) => wordsOf(box, styles)).filter((text) => text !== ""))];
}
