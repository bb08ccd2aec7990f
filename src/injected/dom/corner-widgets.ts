import { anyToken, tokensOf } from "./class-tokens.js";
import type { StyleCache } from "./style-cache.js";
import { textOf } from "./text.js";
import { elementsIn } from "./unclobbered-dom.js";

/** What such parts say or call themselves, whoever makes them. */
const SAYS =
  /客服|在线(?:咨询|答疑|沟通)|智能(?:问答|咨询|助手)|机器人|(?:意见|问题)反馈|(?:返回|回到)顶部|扫码|公众号|无障碍/;
const NAMED = /^(?:chat|livechat|chatbot|kefu|robot|feedback|backtop|backtotop|gotop|totop)$/;
/** A part that tells of the portal's own work: its passing messages and dialogs stand in corners too. */
const OWN =
  /^(?:dialog|modal|message|messager|notification|notify|notice|toast|alert|tip|tips|menu|dropdown)$/;
/** So near to a side of the window, in CSS pixels, it hangs there. */
const AT_SIDE = 60;
/** Elements of it that are asked for their names. */
const ASKED = 40;

/**
 * Chat windows, counters and back-to-top bars that a page hangs into a corner of the window: no part of the portal's
 * forms, whatever their buttons are called. Known by where they stand and what they say.
 */
export function isForeignPart(element: Element, styles: StyleCache): boolean {
  if (styles.style(element).position !== "fixed") return false;
  const { left, right, width, height } = styles.rect(element);
  if (width === 0 || width > innerWidth * 0.45 || width * height > innerWidth * innerHeight * 0.2)
    return false;
  if (left > AT_SIDE && right < innerWidth - AT_SIDE) return false;
  if (element.localName === "iframe") return true;
  if (anyToken(tokensOf(element), OWN) || element.querySelector("input[type=password],table") !== null)
    return false;
  const parts = [element, ...elementsIn(element, "*").slice(0, ASKED)];
  const names = parts.flatMap((part) => [...tokensOf(part), (part.getAttribute("id") ?? "").toLowerCase()]);
  return anyToken(names, NAMED) || SAYS.test(textOf(element, styles, undefined, 200));
}
