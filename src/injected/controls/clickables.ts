import type { Clickable } from "../../core/snapshot/types.js";
import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { ancestorsOf, closest, parentOf } from "../dom/composed-tree.js";
import { FIELDS, type Scan } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze, textOf } from "../dom/text.js";
import { childElements, elementsIn } from "../dom/unclobbered-dom.js";
import { foldedEntries, isMenuShown, menuHeadWords } from "./folded-menu.js";
import { isBehindLast, pagerWords } from "./pager.js";
import { pictureName } from "./picture-name.js";
import { choiceOf, rowOf } from "./radio-groups.js";
import { Rows } from "./row-context.js";
import { isCurrent, isOpenHead } from "./section-heads.js";
import { isRadio, isTickable, type Widget } from "./types.js";

export interface FoundClickable extends Omit<Clickable, "key" | "layer"> {
  element: Element;
}

const MAX_CLICKABLES = 3000;
const LONGEST = 80;

const ROLES: Record<string, Clickable["role"]> = {
  button: "button",
  link: "link",
  tab: "tab",
  menuitem: "menuitem",
  treeitem: "menuitem",
};
const PRESSABLE =
  "button,a,summary,input[type=button],input[type=submit],input[type=reset],input[type=image],[role=button],[role=link],[role=tab],[role=menuitem],[role=treeitem],[onclick]";

function roleOf(element: Element): Clickable["role"] {
  const role = ROLES[element.getAttribute("role") ?? ""];
  if (role) return role;
  if (
    element.localName === "a" &&
    element.hasAttribute("href") &&
    !anyToken(tokensOf(element), /^(?:btn|button)$/)
  )
    return "link";
  return "button";
}

const HEADINGS = "h1,h2,h3,h4,h5,h6,[role=heading]";

/** A card that is pressed as a whole is called by its one heading, whatever is told below it. */
function headingOf(element: Element, styles: StyleCache): string {
  const inner = elementsIn(element, "*");
  const heads = inner.filter((one) => one.matches(HEADINGS));
  const titles = heads.length > 0 ? heads : inner.filter((one) => anyToken(tokensOf(one), /^title$/));
  const [head, ...others] = titles.filter((one) => hasWords(textOf(one, styles, undefined, LONGEST)));
  return head && others.length === 0 ? textOf(head, styles, undefined, LONGEST + 1) : "";
}

function wordsOf(element: Element, styles: StyleCache): string {
  const label = squeeze(element.getAttribute("aria-label") ?? "");
  const value = element instanceof HTMLInputElement ? squeeze(element.value || element.alt) : "";
  // Old pages press the picture itself.
  const picture = element.localName === "img" ? element : element.querySelector("img[alt]");
  const image = picture?.getAttribute("alt") ?? "";
  return (
    value ||
    headingOf(element, styles) ||
    textOf(element, styles, undefined, LONGEST + 1) ||
    label ||
    squeeze(element.getAttribute("title") ?? "") ||
    squeeze(image)
  );
}

const MENUS = "ul,ol,[role=menu],[role=group]";

/** A menu's entry that holds the menu below it. */
const isBranch = (element: Element | null): boolean =>
  element?.matches("li,[role=menuitem],[role=treeitem]") === true && elementsIn(element, MENUS).length > 0;

/** Shows by its cursor that it can be pressed, where its surroundings do not; what hangs in a branch has its cursor. */
const isPointer = (element: Element, styles: StyleCache): boolean => {
  if (styles.style(element).cursor !== "pointer") return false;
  const outer = parentOf(element);
  if (!outer || styles.style(outer).cursor !== "pointer") return true;
  return outer.matches(MENUS) ? isBranch(parentOf(outer)) : isBranch(outer) && !element.matches(MENUS);
};

/** As some toolbars write it; beside other words it mostly means how something is displayed. */
const DIS = /(?:^|[\s_])dis(?:\s|$)/;

const isDisabled = (element: Element): boolean =>
  element.matches(":disabled") ||
  DIS.test(element.getAttribute("class") ?? "") ||
  closest(element, "[aria-disabled=true],[inert],li.disabled") !== null ||
  anyToken(tokensOf(element), /disabled/);

const LEAST_PICTURE = 24;
const LONGEST_CAPTION = 20;

/** An entry of a menu that is drawn as icons alone: its words are there, and not shown. */
function hiddenWords(element: Element): string {
  if (!element.matches("[role=menuitem]") || !element.querySelector("img,svg") || isBranch(element))
    return "";
  return squeeze(element.textContent ?? "");
}

/** A picture that is pressed and bears no words is called by those that stand alone with it in its cell. */
function captionOf(element: Element, styles: StyleCache): string {
  const picture = element.querySelector("img,svg");
  const outer = parentOf(element);
  if (!picture || !outer?.matches("td,li,dd,p,div,figure")) return "";
  const { width, height } = styles.rect(picture);
  if (Math.min(width, height) < LEAST_PICTURE) return "";
  if (outer.querySelectorAll(PRESSABLE).length > 1 || outer.querySelector(FIELDS)) return "";
  const words = textOf(outer, styles, undefined, LONGEST_CAPTION + 1);
  return words.length <= LONGEST_CAPTION ? words : "";
}

/** The head of an accordion's part, by its build: often with neither a role nor a pointer, its listener on an ancestor. */
function isAccordionHead(element: Element): boolean {
  const tokens = tokensOf(element);
  const folds = tokens.some((token) => /^(?:accordion|colla(?:ps\w*)?|expansion)$/.test(token));
  return folds && tokens.some((token) => /^(?:head(?:er|ing)?|hd|title)$/.test(token));
}

/** So far above an entry its bar of steps begins, in the libraries there are. */
const STEP_DEPTH = 5;

/**
 * An entry of a bar that shows how far one has come. Libraries draw it as a button whether or not anything listens, and
 * its words are those of the step to come, not what leads there.
 */
const isStepInBar = (element: Element): boolean =>
  !element.matches("a,button,input,summary,[role=tab]") &&
  [...ancestorsOf(element)]
    .slice(0, STEP_DEPTH)
    .some((outer) => anyToken(tokensOf(outer), /^(?:steps|stepper|stepbar|stepsbar)$/));

/** Something in it that is pressed by itself and says so; a tool of icons alone does the same as what it stands in. */
const holdsOwn = (element: Element, styles: StyleCache): boolean =>
  elementsIn(element, PRESSABLE).some((inner) => hasWords(textOf(inner, styles, undefined, LONGEST)));

/** An entry that holds the menu below it too: what is pressed is its own line. */
const holdsMenu = (element: Element, styles: StyleCache): boolean => {
  const isLine = (child: Element) => !child.matches(MENUS) && isPointer(child, styles);
  return isBranch(element) && childElements(element).some(isLine);
};

/** Words of an element that is pressed as a whole; "" when it is none such. */
function pressedWords(element: Element, styles: StyleCache): string {
  const native = element.matches(PRESSABLE);
  if (holdsMenu(element, styles)) return "";
  if (!native && !isPointer(element, styles) && !isAccordionHead(element))
    return styles.shown(element) ? menuHeadWords(element, styles) : "";
  // A row that can be pressed as a whole is no button; what is pressed in it is.
  if (element.matches("tr,tbody,table,label,body,html,option") || isTickable(element)) return "";
  if (isStepInBar(element)) return "";
  if (!styles.shown(element) || (!native && holdsOwn(element, styles))) return "";
  const words = wordsOf(element, styles);
  const inPager = hasWords(words) ? "" : pagerWords(element);
  const text = hasWords(words)
    ? words
    : inPager || hiddenWords(element) || captionOf(element, styles) || pictureName(element, styles) || words;
  const named = hasWords(text) || inPager !== "" || /^[+＋✕×]$/.test(text);
  return named && text.length <= LONGEST ? text : "";
}

/** Ticks that select a row, and checkboxes: what a user clicks of each. */
function ticksOf({ fields, styles }: Scan, widgets: readonly Widget[]) {
  const ticks = fields.filter(isTickable);
  const all = new Set(ticks);
  const ofQuestions = new Set(
    widgets.filter(({ kind }) => kind === "radio").flatMap(({ originals }) => originals),
  );
  return ticks
    .filter((field) => ![...ancestorsOf(field)].some((outer) => all.has(outer)))
    .filter((field) => !isRadio(field) || (rowOf(field) !== null && !ofQuestions.has(field)))
    .map((field) => choiceOf(field, styles))
    .filter(({ face }) => styles.shown(face));
}

/** A tick that is drawn, with no box in it: a row's, or the one in the head of their column. */
function isDrawnTick(element: Element): boolean {
  const tokens = tokensOf(element);
  if (isTickable(element)) return false;
  if (anyToken(tokens, /^checker$/)) return true;
  return (
    tokens.includes("checkbox") &&
    closest(element, "[role=columnheader],th") !== null &&
    !elementsIn(element, "*").some(isTickable)
  );
}

/** Says of itself that it is ticked, or its row says so. */
function isPicked(element: Element): boolean {
  const head = closest(element, "[role=columnheader],th");
  if (head) return anyToken(tokensOf(head), /^on$/) || head.matches("[aria-checked=true]");
  const row = closest(element, "tr,[role=row]");
  return [row, row && closest(row, "table")].some(
    (one) =>
      one !== null && (anyToken(tokensOf(one), /^selected$/) || one.getAttribute("aria-selected") === "true"),
  );
}

/** Buttons, links, tabs and row ticks of a frame; those within a field are the field's. */
export function findClickables(page: Scan, widgets: readonly Widget[]): FoundClickable[] {
  const { drawn, styles } = page;
  const rows = new Rows(styles);
  const found: FoundClickable[] = [];
  const push = (
    element: Element,
    rest: Pick<
      FoundClickable,
      "role" | "text" | "disabled" | "checked" | "open" | "current" | "menuShown" | "folded"
    >,
  ): void => {
    const { x, y, width, height } = styles.rect(element);
    found.push({
      element,
      ...rest,
      row: rows.textsAround(element),
      visible: styles.shown(element),
      rect: { x, y, width, height },
    });
  };
  // Choices that are drawn alone may be ways to somewhere else.
  const isOwn = ({ kind, originals }: Widget) => kind !== "radio" || originals.length > 0;
  const taken = new Set<Element>(widgets.filter(isOwn).map(({ root }) => root));
  for (const element of drawn) {
    if (found.length >= MAX_CLICKABLES) break;
    const text = pressedWords(element, styles);
    if (text === "" || taken.has(element)) continue;
    if ([...ancestorsOf(element)].some((outer) => taken.has(outer))) continue;
    taken.add(element);
    const open = isOpenHead(element);
    const folded = foldedEntries(element, styles);
    const menuShown = isMenuShown(element);
    push(element, {
      role: roleOf(element),
      text,
      disabled: isDisabled(element) || isBehindLast(element, text, styles),
      ...(open === undefined ? {} : { open }),
      ...(isCurrent(element) ? { current: true as const } : {}),
      ...(menuShown === undefined ? {} : { menuShown }),
      ...(folded.length > 0 ? { folded } : {}),
    });
  }
  for (const { face, text, selected, disabled } of ticksOf(page, widgets))
    push(face, { role: "checkbox", text, disabled, checked: selected });
  const checkers = drawn.filter(isDrawnTick);
  // The cell around a drawn tick is called after it too.
  const drawnTicks = checkers.filter(
    (element) => !checkers.some((one) => one !== element && element.contains(one)),
  );
  for (const element of drawnTicks.filter((one) => styles.shown(one)))
    push(element, {
      role: "checkbox",
      text: "",
      disabled: isDisabled(element),
      checked: isPicked(element),
    });
  return found;
}
