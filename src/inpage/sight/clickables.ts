import type { Clickable } from "../../core/form/sight.js";
import { choiceOf, rowOf } from "../controls/choices.js";
import { isTickable, type Widget } from "../controls/widget.js";
import type { Looks } from "../dom/looks.js";
import { hasWords, squeeze, textOf } from "../dom/text.js";
import { anyToken, tokensOf } from "../dom/tokens.js";
import { ancestorsOf, closest, holds, parentOf } from "../dom/tree.js";
import type { Scan } from "../scan.js";
import { rowTexts } from "./rows.js";

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

function wordsOf(element: Element, looks: Looks): string {
  const label = squeeze(element.getAttribute("aria-label") ?? "");
  const value = element instanceof HTMLInputElement ? squeeze(element.value || element.alt) : "";
  const image = element.querySelector("img[alt]")?.getAttribute("alt") ?? "";
  return (
    value ||
    textOf(element, looks, undefined, LONGEST + 1) ||
    label ||
    squeeze(element.getAttribute("title") ?? "") ||
    squeeze(image)
  );
}

/** Shows by its cursor that it can be pressed, where its surroundings do not. */
const isPointer = (element: Element, looks: Looks): boolean => {
  if (looks.style(element).cursor !== "pointer") return false;
  const outer = parentOf(element);
  return !outer || looks.style(outer).cursor !== "pointer";
};

const isDisabled = (element: Element): boolean =>
  element.matches(":disabled") ||
  closest(element, "[aria-disabled=true],[inert]") !== null ||
  anyToken(tokensOf(element), /disabled/);

/** Buttons, links, tabs and row ticks of a frame; those within a field are the field's. */
export function findClickables({ drawn, looks, fields }: Scan, widgets: readonly Widget[]): FoundClickable[] {
  const roots = new Set(widgets.map(({ root }) => root));
  const inField = (element: Element): boolean =>
    roots.has(element) || [...ancestorsOf(element)].some((outer) => roots.has(outer));
  const found: FoundClickable[] = [];
  const taken = new Set<Element>();
  const push = (
    element: Element,
    rest: Pick<Clickable, "role" | "text" | "disabled"> & { checked?: boolean },
  ) => {
    taken.add(element);
    const { x, y, width, height } = looks.rect(element);
    found.push({
      element,
      ...rest,
      row: rowTexts(element, looks),
      visible: looks.shown(element),
      rect: { x, y, width, height },
    });
  };
  for (const element of drawn) {
    if (found.length >= MAX_CLICKABLES) break;
    const native = element.matches(PRESSABLE);
    if (!native && !isPointer(element, looks)) continue;
    if ([...ancestorsOf(element)].some((outer) => taken.has(outer)) || inField(element)) continue;
    // A row that can be pressed as a whole is no button; what is pressed in it is.
    if (element.matches("tr,tbody,table,label,body,html,option") || isTickable(element)) continue;
    if (!looks.shown(element)) continue;
    const text = wordsOf(element, looks);
    if (!hasWords(text) && !/^[+＋✕×]$/.test(text)) continue;
    if (text.length > LONGEST || (!native && element.querySelector(PRESSABLE))) continue;
    push(element, { role: roleOf(element), text, disabled: isDisabled(element) });
  }
  for (const field of fields) {
    if (
      !isTickable(field) ||
      fields.some((outer) => outer !== field && isTickable(outer) && holds(outer, field))
    )
      continue;
    const inRow = rowOf(field);
    const isRadio = field instanceof HTMLInputElement && field.type === "radio";
    if (isRadio && (!inRow || widgets.some(({ originals }) => originals.includes(field)))) continue;
    const { face, text, selected, disabled } = choiceOf(field, looks);
    if (looks.shown(face)) push(face, { role: "checkbox", text, disabled, checked: selected });
  }
  return found;
}
