import type { StyleCache } from "../dom/style-cache.js";
import { nextElement } from "../dom/unclobbered-dom.js";

/** SECURITY: names of a button beside a box that does nothing but bring up what can be put into it. */
const CHOOSES = /^(?:…|\.{2,3}|(?:请?选择|选取|挑选)[\p{Script=Han}/]{0,8}|浏览|查找)(?:…|\.{3})?$/u;

const nameOf = (element: Element): string => {
  const text = element instanceof HTMLInputElement ? element.value : (element.textContent ?? "");
  const picture = element.localName === "img" ? element : element.querySelector("img");
  const name = text.trim() || picture?.getAttribute("alt") || picture?.getAttribute("title") || "";
  return name.replace(/\s/g, "");
};

/** A button or link, by its name, that brings up what can be put into a box; one that submits is none. */
export const isChooser = (element: Element): boolean =>
  element.matches("a,input[type=button],button[type=button],button:not(form *),[role=button],img[onclick]") &&
  CHOOSES.test(nameOf(element));

/** The button right behind a read-only box that opens what is chosen for it. */
export function chooserBeside(root: Element, box: Element, styles: StyleCache): Element | null {
  let next = nextElement(root);
  // What is kept of the choice stands between them, unseen.
  while (next?.matches("input[type=hidden]")) next = nextElement(next);
  if (!(box instanceof HTMLInputElement && box.readOnly) || !next) return null;
  return isChooser(next) && styles.shown(next) ? next : null;
}
