import type { Page } from "@playwright/test";

/**
 * Runs in the page: words of what nobody can read. That is what sticks out of the window where nothing scrolls
 * there, what a box cuts off without saying so (an ellipsis says so), what spills out of a button, what of the
 * card with the thing to do has to be scrolled for, and what can be pressed and lies under something else.
 */
const look = (): string[] => {
  const scrolls = (element: Element | null): boolean => {
    for (let at = element; at; at = at.parentElement)
      if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
    return false;
  };
  const clipped = (style: CSSStyleDeclaration) => style.clipPath.includes("inset");
  const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1;
  const tall = (element: Element) => element.scrollHeight > element.clientHeight + 1;
  const cuts = (element: Element, style: CSSStyleDeclaration) =>
    (wide(element) && /hidden|clip/.test(style.overflowX) && style.textOverflow !== "ellipsis") ||
    (tall(element) && /hidden|clip/.test(style.overflowY)) ||
    // Sideways nothing scrolls in the wizard.
    (wide(element) && /auto|scroll/.test(style.overflowX));
  const spills = (element: Element, style: CSSStyleDeclaration) =>
    element.tagName === "BUTTON" && style.overflow === "visible" && (wide(element) || tall(element));
  const scrollsCard = (element: HTMLElement, style: CSSStyleDeclaration) =>
    element.dataset.testid === "now" && tall(element) && style.overflowY === "auto";
  const isControl = (element: Element) =>
    ["SELECT", "INPUT", "TEXTAREA", "CANVAS", "VIDEO", "IMG"].includes(element.tagName);
  const isOutside = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const below = (bottom > innerHeight + 1 || top < -1) && !scrolls(element.parentElement);
    return right > innerWidth + 1 || left < -1 || below;
  };
  // Over an open list or dialog nothing below is meant to be reached.
  const isAside = document.querySelector("[role=dialog], [role=alertdialog], [role=listbox]") !== null;
  const isUnder = (element: Element) => {
    if (isAside || !["BUTTON", "A", "INPUT", "SELECT"].includes(element.tagName)) return false;
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    // What is scrolled out of sight lies under nothing.
    for (let at = element.parentElement; at; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const isInside = x > box.left && x < box.right && y > box.top && y < box.bottom;
      if (!isInside && getComputedStyle(at).overflowY !== "visible") return false;
    }
    const over = document.elementFromPoint(x, y);
    return over !== null && !element.contains(over) && !over.contains(element) && !over.closest("label");
  };
  const faultOf = (element: HTMLElement, style: CSSStyleDeclaration): string | null => {
    if (isOutside(element)) return "outside";
    if (!isControl(element) && cuts(element, style)) return "cut";
    if (spills(element, style)) return "spills";
    if (isUnder(element)) return "under something else";
    return scrollsCard(element, style) ? "not whole in sight" : null;
  };
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("#root *")) {
    const { width, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0 || element.closest("svg")) continue;
    const style = getComputedStyle(element);
    if (style.visibility === "hidden" || clipped(style)) continue;
    const why = faultOf(element, style);
    if (why)
      faults.push(`${why}: ${element.tagName} ${element.className} “${element.textContent?.slice(0, 40)}”`);
  }
  return faults;
};

/** What of the wizard's words cannot be read as it stands now; empty when everything can. */
export const cutOff = (wizard: Page): Promise<string[]> =>
  // esbuild wraps inner functions in its own `__name`, which the page does not have.
  wizard.evaluate(`(() => { const __name = (f) => f; return (${look})(); })()`);
