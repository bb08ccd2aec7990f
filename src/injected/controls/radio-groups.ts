import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf, closest, holds, parentOf, queryDeep } from "../dom/composed-tree.js";
import { drawnTick, isDrawnTicked } from "../dom/drawn-tick.js";
import { FIELDS } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze, textOf } from "../dom/text.js";
import { documentElement, nextElement, nextNode } from "../dom/unclobbered-dom.js";
import { type Choice, isRadio, isTickable, type Widget } from "./types.js";

/** Radio buttons within an element, drawn ones included. */
const radiosIn = (outer: Element): Element[] => queryDeep(outer, `${FIELDS},[class*=radio]`).filter(isRadio);

const textAfter = (element: Element, styles: StyleCache): string => {
  for (let next = nextNode(element); next; next = nextNode(next)) {
    if (next instanceof Element && (next.matches(FIELDS) || next.querySelector(FIELDS))) return "";
    const text = next instanceof Text ? squeeze(next.data) : textOf(next, styles);
    if (hasWords(text)) return text;
    if (next instanceof Element && next.localName === "br") return "";
  }
  return "";
};

/** One option of a group: what is clicked for it and what it says. */
export function choiceOf(field: Element, styles: StyleCache): Choice {
  const label =
    (field instanceof HTMLInputElement ? field.labels?.[0] : null) ??
    closest(field, "label,[role=radio],[role=checkbox]");
  const next = nextElement(field);
  const face = [field, label, next, parentOf(field)].find((one) => one && styles.shown(one)) ?? field;
  const text =
    (label ? textOf(label, styles) : "") ||
    (field.localName === "input" ? "" : textOf(field, styles)) ||
    squeeze(field.getAttribute("aria-label") ?? "") ||
    textAfter(field, styles) ||
    (parentOf(field)?.childElementCount === 1 ? textAfter(parentOf(field) as Element, styles) : "") ||
    squeeze(field.getAttribute("title") ?? "") ||
    (face !== field ? textOf(face, styles) : "");
  const native = field instanceof HTMLInputElement ? field : field.querySelector("input");
  const selected = native
    ? native.checked || (!styles.shown(native) && anyToken(tokensOf(face), /(?<!un)checked|radioed/))
    : field.hasAttribute("aria-checked")
      ? field.getAttribute("aria-checked") === "true"
      : drawnTick(field)
        ? isDrawnTicked(field)
        : anyToken(tokensOf(field), WORDS.checked);
  const disabled =
    (native?.matches(":disabled") ?? false) || closest(field, "[aria-disabled=true],[inert]") !== null;
  return { face, text: text.slice(0, 120), selected, disabled };
}

/** The row of a list an element stands in, when that row is one of several: its tick selects the row. */
export const rowOf = (element: Element): Element | null => closest(element, "tr,[role=row],[aria-rowindex]");

const common = (elements: readonly Element[]): Element => {
  const [first, ...rest] = elements;
  for (const outer of first ? [first, ...ancestorsOf(first)] : [])
    if (rest.every((one) => holds(outer, one))) return outer;
  return documentElement();
};

const nameOf = (field: Element): string => (field instanceof HTMLInputElement ? field.name : "");

/** Those of some names that occur once: counted, since a page may have thousands. */
function onlyOnce(names: readonly string[]): Set<string> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return new Set(names.filter((name) => times.get(name) === 1));
}

/**
 * Which radios are alternatives of one question: same name and form, else the same radio group or parent. A name that
 * no other radio bears is a library's own and says nothing.
 */
function groupKey(field: Element, alone: ReadonlySet<string>): unknown {
  const name = nameOf(field);
  if (field instanceof HTMLInputElement && name !== "" && !alone.has(name))
    return `${field.form ? "f" : "d"}:${name}`;
  const group = closest(field, "[role=radiogroup]");
  if (group) return group;
  for (const outer of ancestorsOf(field)) if (radiosIn(outer).length > 1) return outer;
  return field;
}

const CELLS = "td,th,[role=cell],[role=gridcell]";
/** A row with so many cells is a list's, not a question's. */
const LIST_CELLS = 4;

/** Stands without words of its own in a cell of a list's row: what its neighbour says is the row's. */
function selectsRow(radio: Element, styles: StyleCache): boolean {
  const row = rowOf(radio);
  const cell = closest(radio, CELLS);
  if (!row || !cell || hasWords(textOf(cell, styles, undefined, 5))) return false;
  const cells = queryDeep(row, CELLS).filter((one) => rowOf(one) === row);
  const radios = radiosIn(row);
  return cells.length >= LIST_CELLS && radios.length === 1;
}

/** A name to choose is no longer; what one agrees to is. */
const LONGEST_NAME = 10;
const MOST_NAMES = 12;
const AGREES = /同意|接受|阅读|知[悉晓]|协议|声明|承诺|条款|记住|自动/;

/**
 * Checkboxes that are the answers to one question: they stand in one part of the form that holds their names and
 * nothing else, 贸易结算 beside 医疗卫生. By each of them the question.
 */
function tickLists(ticks: readonly Element[], styles: StyleCache): Map<Element, Widget> {
  const found = new Map<Element, Widget>();
  for (const field of ticks) {
    if (isRadio(field) || found.has(field)) continue;
    const around = [...ancestorsOf(field)].map((outer) => ({
      outer,
      own: ticks.filter((one) => holds(outer, one)),
    }));
    const { outer, own = [] } = around.find(({ own }) => own.length > 1) ?? {};
    if (!outer || own.some(isRadio) || own.length > MOST_NAMES) continue;
    // Each in a row of its own, they choose rows.
    if (new Set(own.map(rowOf)).size > 1) continue;
    const choices = own.map((one) => choiceOf(one, styles));
    const isName = ({ text }: Choice) => hasWords(text) && text.length <= LONGEST_NAME && !AGREES.test(text);
    const words = choices.map(({ text }) => text).join("");
    const solid = (text: string) => text.replace(/\s/g, "");
    const [first] = choices;
    if (!first || !choices.every(isName)) continue;
    if (solid(textOf(outer, styles)) !== solid(words)) continue;
    const shown = choices.some(({ face }) => styles.shown(face));
    const widget: Widget = { kind: "radio", root: outer, box: first.face, originals: own, choices, shown };
    for (const one of own) found.set(one, widget);
  }
  return found;
}

/** Radio groups and lone checkboxes as widgets; ticks that select a row of a list are none. */
export function tickWidgets(fields: readonly Element[], styles: StyleCache): Widget[] {
  const ticks = fields.filter(isTickable);
  const all = ticks.filter((one) => !ticks.some((other) => other !== one && holds(other, one)));
  const listed = tickLists(all, styles);
  const outermost = all.filter((one) => !listed.has(one));
  const groups = new Map<unknown, Map<unknown, Element[]>>();
  const widgets: Widget[] = [...new Set(listed.values())];
  const alone = onlyOnce(outermost.filter(isRadio).map(nameOf));
  for (const field of outermost) {
    if (!isRadio(field)) {
      const choice = choiceOf(field, styles);
      const row = rowOf(field);
      if (row && choice.text === "" && row.querySelectorAll("td,th,[role=cell],[role=gridcell]").length > 1)
        continue;
      const root = choice.face.contains(field) ? choice.face : field;
      widgets.push({
        kind: "checkbox",
        root,
        box: choice.face,
        originals: [field],
        choices: [choice],
        shown: styles.shown(choice.face),
      });
      continue;
    }
    const scope =
      field instanceof HTMLInputElement ? (field.form ?? field.getRootNode()) : field.getRootNode();
    const inScope = groups.get(scope) ?? new Map<unknown, Element[]>();
    groups.set(scope, inScope);
    const key = groupKey(field, alone);
    inScope.set(key, [...(inScope.get(key) ?? []), field]);
  }
  for (const members of [...groups.values()].flatMap((group) => [...group.values()])) {
    // Class names tell what is chosen only where no native radio does.
    const native = members.find((member) => member instanceof HTMLInputElement && member.checked);
    const choices = members
      .map((member) => ({ member, choice: choiceOf(member, styles) }))
      .map(({ member, choice }) => (native ? { ...choice, selected: member === native } : choice));
    const rows = new Set(members.map(rowOf));
    if (members.length > 1 && rows.size === members.length && choices.every(({ text }) => text === ""))
      continue;
    if (members.every((member) => selectsRow(member, styles))) continue;
    const root = common(choices.map(({ face }) => face));
    const box = choices[0]?.face ?? root;
    widgets.push({
      kind: "radio",
      root: choices.length === 1 ? box : root,
      box,
      originals: members,
      choices,
      shown: choices.some(({ face }) => styles.shown(face)),
    });
  }
  return widgets;
}
