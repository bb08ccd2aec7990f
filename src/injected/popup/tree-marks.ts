import { anyToken, tokensOf, WORDS } from "../dom/class-tokens.js";

const OPENS = /展开|expand|plus/i;
const CLOSES = /折叠|收起|collapse|minus/i;

/** What a picture of a mark is called, for who does not see it. */
const pictureOf = (one: Element): string =>
  one.localName === "img" ? `${one.getAttribute("alt") ?? ""} ${one.getAttribute("title") ?? ""}` : "";

/** Whether a small part beside a tree's node opens what is below it, by its class or, of a picture, by its name. */
export const isMark = (one: Element): boolean =>
  (anyToken(tokensOf(one), WORDS.expander) && !anyToken(tokensOf(one), WORDS.leaf)) ||
  OPENS.test(pictureOf(one)) ||
  isOpenMark(one);

/** A picture that says that a press would close what is below. */
export const isOpenMark = (one: Element): boolean => CLOSES.test(pictureOf(one));
