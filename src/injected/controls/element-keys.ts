import type { LabelCandidate } from "../../core/snapshot/types.js";
import { normaliseLabel } from "../../core/text/normalize.js";
import { childNodes, parentNode } from "../dom/unclobbered-dom.js";

/** Where elements stand: child numbers from the top, `s` where a shadow root is entered. */
class Paths {
  readonly #places = new Map<Node, Map<Element, number>>();

  #place(parent: ParentNode & Node, child: Element): number {
    let places = this.#places.get(parent);
    if (!places) {
      const children = [...childNodes(parent)].filter((node) => node instanceof Element);
      places = new Map(children.map((one, index) => [one, index]));
      this.#places.set(parent, places);
    }
    return places.get(child) ?? -1;
  }

  of(element: Element): string {
    const steps: string[] = [];
    for (let at: Element | null = element; at; ) {
      const parent: Node | null = parentNode(at);
      if (parent instanceof ShadowRoot) {
        steps.push(`s${this.#place(parent, at)}`);
        at = parent.host;
      } else if (parent instanceof Element) {
        steps.push(String(this.#place(parent, at)));
        at = parent;
      } else at = null;
    }
    return steps.reverse().join(".");
  }
}

/** A short fingerprint: keys travel and may be logged, a row's words may not. */
export function fingerprint(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** What a control is known by when its place changed: its kind, its first real label, its dialog. */
export function signatureOf(kind: string, labels: readonly LabelCandidate[], title: string): string {
  const all = labels.filter(({ source }) => !["placeholder", "title", "name"].includes(source));
  // What a library says to screen readers alone it says of all its boxes.
  const own = all.find(({ source }) => source !== "aria") ?? all[0];
  const name = labels.find(({ source }) => source === "name");
  const coarse = kind === "radio" || kind === "checkbox" ? kind : "box";
  return fingerprint([coarse, normaliseLabel((own ?? name)?.text ?? ""), title].join("\n"));
}

/**
 * Paths in the page's order, each up to where it parts from those beside it: what lies further in may be drawn anew, as
 * a list's box that opens into another, and is the same thing all the same.
 */
function upToParting(paths: readonly string[]): string[] {
  const all = paths.map((path) => path.split("."));
  return all.map((steps, index) => {
    const parting = [all[index - 1], all[index + 1]].map((other) => {
      const depth = other ? steps.findIndex((step, at) => other[at] !== step) : 0;
      return depth < 0 ? steps.length : depth + 1;
    });
    return steps.slice(0, Math.max(...parting)).join(".");
  });
}

export interface Keyed<T> {
  thing: T;
  sort: "control" | "clickable";
  element: Element;
  signature: string;
  /** Unseen things never make a seen one ambiguous. */
  shown: boolean;
}

/**
 * Opaque keys. The only thing of a signature is known by it wherever it stands; several of the same are told
 * apart by their number and place, so that a row put in before them makes all their keys void.
 */
export function keysOf<T>(things: readonly Keyed<T>[]): Map<string, T> {
  const paths = new Paths();
  const signed = things.map((one) => ({
    ...one,
    signature: `${one.sort === "control" ? "c" : "k"}${one.shown ? "" : "h"}:${one.signature}`,
  }));
  const alike = new Map<string, typeof signed>();
  for (const one of signed) {
    const others = alike.get(one.signature);
    if (others) others.push(one);
    else alike.set(one.signature, [one]);
  }
  const places = new Map<Element, string>();
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    const full = group.map(({ element }) => paths.of(element));
    const ends = group[0]?.sort === "control" ? upToParting(full) : full;
    for (const [index, { element }] of group.entries())
      places.set(element, `${index}/${group.length}@${ends[index]}`);
  }
  return new Map(
    signed.map(({ thing, element, signature }) => [`${signature}:${places.get(element) ?? ""}`, thing]),
  );
}
