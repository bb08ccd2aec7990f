import { compareDepth, depthOf } from "../../snapshot/stacking.js";
import type { FrameSnapshot, Layer, PageSnapshot } from "../../snapshot/types.js";
import { compact } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import { buttons, inLayer, labelOf, type Pressable, pressables } from "./pressable-elements.js";

/** A box of the page's own that waits for an answer. */
export interface PageDialog {
  kind: "question" | "alert" | "notice" | "terms";
  message: string;
  title: string;
  /** What answers it with yes, or closes it. */
  button: Pressable;
  label: string;
}

/** A question or an answer is short; what is longer is a notice to be read. */
const LONGEST_MESSAGE = 120;
/** More buttons than a question has make it a page of its own. */
const MOST_BUTTONS = 5;
const NOTICE = /公[告示]|通知|须知|告知|提醒|温馨提示|维护|升级|announcement|notice/i;

/** What closes a box may be drawn by a sign before all of its words, and before its own name. */
const uncrossed = (text: string): string => text.trim().replace(/^[×✕✖╳]\s*/u, "");

/** Its words without its title, its buttons and what closes it. */
function messageOf({ text = "", title }: Layer, own: readonly Pressable[]): string {
  let message = uncrossed(text);
  if (title !== "" && message.startsWith(title) && message.length > title.length)
    message = message.slice(title.length);
  for (const { item } of [...own].reverse()) {
    const words = item.text.trim();
    if (words !== "" && message.trimEnd().endsWith(words))
      message = message.trimEnd().slice(0, -words.length);
    // What closes a box stands in its title bar, even where its words are out of sight.
    const name = uncrossed(words);
    if (name !== "" && message.trimStart().startsWith(`${name} `))
      message = message.trimStart().slice(name.length);
  }
  return message.trim() || title;
}

/** It asks whether something is to be done. */
const isAsked = ({ text = "", title }: Layer): boolean =>
  /[?？]|^(?:确认|确定|是否)|吗$/.test(title) || /[?？]/.test(text);

/** The only button whose words the question itself says: 确认提交 under 确认提交审核？. */
function inTheQuestion(layer: Layer, own: readonly Pressable[]): Pressable | undefined {
  if (!isAsked(layer)) return undefined;
  const asked = compact(messageOf(layer, own) + layer.title);
  const said = own.filter(({ item }) => {
    const words = compact(item.text);
    return words.length >= 2 && asked.includes(words);
  });
  return said.length === 1 ? said[0] : undefined;
}

/** The dialog that lies in front of all others, and where. */
export interface FrontDialog {
  frame: FrameSnapshot;
  layer: Layer;
  depth: number[];
}

export function frontDialog(page: PageSnapshot): FrontDialog | null {
  const layers = page.frames
    .filter(({ visible }) => visible)
    .flatMap((frame) =>
      frame.layers
        .filter(({ kind }) => kind === "dialog")
        .map((layer) => ({ frame, layer, depth: depthOf(page, frame, layer.id) })),
    );
  return (
    layers.filter((one) => layers.every((other) => compareDepth(one.depth, other.depth) >= 0)).at(-1) ?? null
  );
}

/**
 * The box in front that asks or tells something: it holds no fields and no list, only words and a button or two.
 * Dialogs that are a step's own (forms, lists, a booking's detail) are none.
 */
export function pageDialog(pack: GuidePack, page: PageSnapshot): PageDialog | null {
  const front = frontDialog(page);
  if (!front) return null;
  const { frame, layer, depth } = front;
  const holdsMore =
    frame.controls.some(
      (control) => control.layer === layer.id && control.visible && control.kind !== "checkbox",
    ) ||
    frame.tables.some((table) => table.layer === layer.id) ||
    frame.childFrames.some((child) => child.layer === layer.id && child.visible);
  if (holdsMore) return null;
  const own = inLayer(pressables(page), depth).filter(
    (one) => one.frame.id === frame.id && one.item.layer === layer.id,
  );
  if (own.length === 0 || own.length > MOST_BUTTONS) return null;
  const named = (words: readonly string[]) => {
    const keys = new Set(inLayer(buttons(page, words), depth).map(({ item }) => item.key));
    return own.find(({ item }) => keys.has(item.key));
  };
  const agree = named(pack.buttons.agree);
  const close = named(pack.buttons.close);
  const repeated = inTheQuestion(layer, own);
  const yes = named(pack.buttons.confirm) ?? agree ?? repeated;
  const message = messageOf(layer, own);
  const isNotice = compact(message).length > LONGEST_MESSAGE || NOTICE.test(layer.title);
  // Whatever its words: beside a yes the only other button refuses. In a notice it may lead to more of it.
  const [other, ...more] = own.filter((one) => one !== yes && one !== close);
  const isPair = yes !== undefined && more.length === 0 && (isNotice ? yes === repeated : isAsked(layer));
  const no = named(pack.buttons.cancel) ?? (isPair ? other : undefined);
  // To close them is to refuse them.
  if (isNotice && agree)
    return { kind: "terms", message, title: layer.title, button: agree, label: labelOf(agree) };
  if (isNotice && !no) {
    const button = close ?? yes;
    return button
      ? {
          kind: "notice",
          message,
          title: layer.title || message.slice(0, 40),
          button,
          label: labelOf(button, "×"),
        }
      : null;
  }
  const button = yes ?? (no ? undefined : close);
  if (!button || message === "") return null;
  return {
    kind: no ? "question" : "alert",
    message: message.slice(0, LONGEST_MESSAGE),
    title: layer.title,
    button,
    label: labelOf(button),
  };
}

/** The words of a box of the page's own that only tells something; null when none does. */
export function pageAlert(pack: GuidePack, page: PageSnapshot | undefined): string | null {
  const box = page ? pageDialog(pack, page) : null;
  return box?.kind === "alert" ? box.message : null;
}
