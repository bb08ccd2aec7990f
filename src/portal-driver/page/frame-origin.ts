import type { Frame } from "playwright-core";

/** The origin of a frame's document; frames without an address of their own have their parent's. */
export function originOf(frame: Frame): string {
  const url = frame.url();
  const parent = frame.parentFrame();
  if (parent && (url === "" || url.startsWith("about:"))) return originOf(parent);
  if (!URL.canParse(url)) return "null";
  const { origin, protocol, host } = new URL(url);
  // Node knows no origin for schemes of the app's own.
  return origin !== "null" || host === "" ? origin : `${protocol}//${host}`;
}
