import type { LabelCandidate } from "../../core/snapshot/types.js";
import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { holds, parentOf, siblingsBefore } from "../dom/composed-tree.js";
import { FIELDS } from "../dom/scan.js";
import { hasWords } from "../dom/text.js";
import { previousElement } from "../dom/unclobbered-dom.js";
import { BUTTONS, type Holding } from "./field-counts.js";

/** Beyond these a label belongs to something else. */
const BOUNDS = "body,html,td,th,form,fieldset,dialog,[role=dialog],[role=cell],[role=gridcell]";

interface Chunk {
  text: string;
  inline: boolean;
  element: Element | null;
}

/** Words right before a branch, nearest first, back to the field before it or to a block. */
function wordsBefore(branch: Element, holding: Holding): Chunk[] {
  const run: Chunk[] = [];
  for (const node of siblingsBefore(branch)) {
    const element = node instanceof Element ? node : null;
    if (element && holding.count(element) > 0) break;
    if (element?.localName === "br") {
      if (run.length > 0) break;
      continue;
    }
    if (element?.matches(BUTTONS) || !(element || node instanceof Text)) continue;
    const text = holding.text(node);
    if (!hasWords(text)) continue;
    const inline = !element || !holding.isBlock(element);
    run.push({ text, inline, element });
    if (!inline) break;
  }
  return run;
}

const isLabelElement = (element: Element): boolean =>
  element.matches("label,dt,th,legend") || anyToken(tokensOf(element), /label/);

const isNamed = ({ element }: Chunk): boolean => element !== null && isLabelElement(element);

/** Candidates from a run of words: the nearest piece, all inline pieces together, the last word of a text. */
function fromRun(run: readonly Chunk[], alone: boolean): LabelCandidate[] {
  const [nearest] = run;
  if (!nearest) return [];
  const named = isNamed(nearest);
  const source = alone || named ? "item" : "near";
  const found: LabelCandidate[] = [{ text: nearest.text, source }];
  const pieces = run.filter(({ inline }) => inline).map(({ text }) => text);
  if (nearest.inline && !named && pieces.length > 1)
    found.push({ text: pieces.reverse().join(""), source: alone ? "item" : "near" });
  // A unit of the field before may stand in the same piece of text: "台 器具用途".
  if (!alone && !named) found.push({ text: nearest.text.split(" ").at(-1) ?? "", source: "near" });
  return found;
}

function hasFieldBefore(branch: Element, holding: Holding): boolean {
  for (const node of siblingsBefore(branch))
    if (node instanceof Element && holding.count(node) > 0) return true;
  return false;
}

/** Words of a group's own outline before its first option, as in a box around question and options. */
export function questionLabels(root: Element, first: Element, holding: Holding): LabelCandidate[] {
  for (let branch = first; branch !== root; ) {
    const run = wordsBefore(branch, holding);
    // What stands right beside the option's tick is the option's own.
    if (run.length > 0 && !branch.matches("input")) return fromRun(run, true);
    const outer = parentOf(branch);
    if (!outer) return [];
    branch = outer;
  }
  return [];
}

/**
 * Words before the control in the smallest element that holds it and no other; in one that holds others too,
 * the words between it and the control before.
 */
export function itemLabels(root: Element, holding: Holding): LabelCandidate[] {
  let branch = root;
  for (let outer = parentOf(branch); outer; branch = outer, outer = parentOf(outer)) {
    const alone = holding.count(outer) <= 1;
    const run = outer.matches("body,html") && alone ? [] : wordsBefore(branch, holding);
    if (run.length > 0) return fromRun(run, alone);
    if (!alone && hasFieldBefore(branch, holding)) return [];
    if (outer.matches(BOUNDS) || anyToken(tokensOf(outer), WORDS.dialog)) {
      const legend = alone && outer.matches("fieldset") ? outer.querySelector("legend") : null;
      return legend ? [{ text: holding.text(legend), source: "item" }] : [];
    }
  }
  return [];
}

/** Beyond so many wrappers a label is another field's. */
const WRAPPERS = 6;

/** The nearest cell before a field's own that says something; a star may have a cell of its own. */
function wordsOfCellBefore(cell: Element): string {
  let before = previousElement(cell);
  while (before && before.childElementCount === 0 && !hasWords(before.textContent ?? ""))
    before = previousElement(before);
  return before && !before.querySelector(FIELDS) ? (before.textContent ?? "") : "";
}

/**
 * What names a field that is not drawn: the label, or the cell, before it in the smallest element that holds it and no
 * other.
 */
export function labelOutOfSight(root: Element): string {
  let branch = root;
  for (let depth = 0; depth < WRAPPERS; depth++) {
    const outer = parentOf(branch);
    const isCell = outer?.matches("td,th,[role=cell],[role=gridcell]") === true;
    if (!outer || (outer.matches(BOUNDS) && !isCell)) return "";
    if ([...outer.querySelectorAll(FIELDS)].some((field) => !holds(root, field))) return "";
    for (const node of siblingsBefore(branch))
      if (node instanceof Element && isLabelElement(node)) return node.textContent ?? "";
    if (isCell) return wordsOfCellBefore(outer);
    branch = outer;
  }
  return "";
}
