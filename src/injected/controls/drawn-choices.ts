import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";
import { ancestorsOf, closest, parentOf } from "../dom/composed-tree.js";
import type { Scan } from "../dom/scan.js";
import { FIELDS } from "../dom/scan.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, squeeze, textOf } from "../dom/text.js";
import { childElements, previousNode } from "../dom/unclobbered-dom.js";
import type { Choice, Widget } from "./types.js";

/** What choices are drawn as, where they are no radios. */
const FACE = "a,button,span,div,li,label,em,b";
/** Around ways to somewhere else, which look alike. */
const WAYS =
  "nav,header,footer,thead,[role=tablist],[role=menu],[role=menubar],[role=navigation],[role=toolbar],[role=tree]";
const WAY =
  /^(?:tabs?|nav(?:bar|s)?|menus?|pag(?:er|ing|ination)|laypage|breadcrumbs?|steps?|tree|toolbar|sidebar)$/;
const MOST_CHOICES = 8;
const LONGEST_CHOICE = 12;
const LONGEST_LABEL = 20;
/** One line of choices is no higher, in CSS pixels. */
const LINE = 24;

const isChosen = (face: Element): boolean =>
  anyToken(tokensOf(face), WORDS.checked) || anyToken(tokensOf(face), /^(?:cur|current|chosen)$/);

const isPressed = (face: Element, styles: StyleCache): boolean =>
  face.matches("a,button,[onclick]") || styles.style(face).cursor === "pointer";

/** How a face is drawn: what is chosen looks otherwise than what is not. */
const looks = (face: Element, styles: StyleCache): string => {
  const { color, backgroundColor, backgroundImage, borderTopColor, fontWeight } = styles.style(face);
  return [color, backgroundColor, backgroundImage, borderTopColor, fontWeight].join("|");
};

/** The faces of one question: they stand alone in one line, are of one kind, and one of them is drawn as chosen. */
function facesAround(chosen: Element, styles: StyleCache): Element[] | null {
  const outer = parentOf(chosen);
  if (!outer) return null;
  const faces = childElements(outer).filter((child) => styles.shown(child));
  const [first] = faces;
  if (!first || faces.length < 2 || faces.length > MOST_CHOICES) return null;
  const isFace = (face: Element): boolean => {
    const text = textOf(face, styles, undefined, LONGEST_CHOICE + 1);
    const isLevel = Math.abs(styles.rect(face).top - styles.rect(first).top) <= LINE;
    // Numbers alone are pages.
    const isShort = /\p{L}/u.test(text) && text.length <= LONGEST_CHOICE;
    return face.localName === chosen.localName && isShort && isLevel && isPressed(face, styles);
  };
  if (!faces.every(isFace) || outer.querySelector(FIELDS) || closest(outer, WAYS)) return null;
  if ([outer, ...ancestorsOf(outer)].slice(0, 5).some((one) => anyToken(tokensOf(one), WAY))) return null;
  const own = looks(chosen, styles);
  const isOnly = faces.filter(isChosen).length === 1;
  return isOnly && faces.every((face) => face === chosen || looks(face, styles) !== own) ? faces : null;
}

/** The words right before a part, in its line: a label, not a sentence. */
function hasLabelBefore(part: Element, styles: StyleCache): boolean {
  for (const one of [part, ...ancestorsOf(part)].slice(0, 3))
    for (let before = previousNode(one); before; before = previousNode(before)) {
      const text =
        before instanceof Element ? textOf(before, styles, undefined, LONGEST_LABEL + 1) : before.textContent;
      if (!hasWords(text ?? "")) continue;
      const isPlain = !(before instanceof Element) || !before.matches(FIELDS) || before.matches("label");
      return isPlain && squeeze(text ?? "").length <= LONGEST_LABEL;
    }
  return false;
}

/**
 * Questions whose answers are drawn as buttons or links beside a label, without a role or a radio: as long as exactly
 * one is drawn as chosen, and looks it. They stay what can be pressed, too: they might be tabs.
 */
export function drawnChoices({ drawn, styles }: Scan): Widget[] {
  return drawn.flatMap((chosen): Widget[] => {
    if (!chosen.matches(FACE) || !isChosen(chosen)) return [];
    const faces = facesAround(chosen, styles);
    const root = parentOf(chosen);
    if (!faces || !root || !hasLabelBefore(root, styles)) return [];
    const choices = faces.map(
      (face): Choice => ({
        face,
        text: textOf(face, styles, undefined, LONGEST_CHOICE + 1),
        selected: face === chosen,
        disabled: face.matches(":disabled,[aria-disabled=true]") || anyToken(tokensOf(face), WORDS.disabled),
      }),
    );
    return [{ kind: "radio", root, box: faces[0] ?? chosen, originals: [], choices, shown: true }];
  });
}
