import type { Frame } from "playwright-core";

/**
 * The origin of a frame's document; one without an address of its own has the origin of the page that made it: its
 * parent's, or in a window of its own its opener's.
 * @param openerOf the main frame of the page that opened this one's, if that is known and still there
 */
export function originOf(frame: Frame, openerOf: (frame: Frame) => Frame | null = () => null): string {
  // What a page made itself bears its origin behind the scheme.
  const url = frame.url().replace(/^blob:/, "");
  if (url === "" || url.startsWith("about:")) {
    const maker = frame.parentFrame() ?? openerOf(frame);
    return maker ? originOf(maker, openerOf) : "null";
  }
  if (!URL.canParse(url)) return "null";
  const { origin, protocol, host } = new URL(url);
  // Node knows no origin for schemes of the app's own.
  return origin !== "null" || host === "" ? origin : `${protocol}//${host}`;
}
