import type { WebContents } from "electron";
import { hostOf } from "../../core/text/host.js";
import type { Preferences } from "../app/preferences.js";

/** The page's sizes one after the other, 1 being 100 %. */
const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The wizard's usual type, in CSS pixels: pages are shown at 100 % beside it. */
const USUAL_TYPE = 16;

/**
 * How large pages are shown whose host the user set no size for: they grow with the wizard's type, as far as it.
 *
 * @param textSize the wizard's type in CSS pixels
 */
export const zoomBeside = (textSize: number): number =>
  ZOOM_STEPS.findLast((step) => step <= textSize / USUAL_TYPE) ?? 1;

/** The size that follows on one, or the same at the end. */
export function nextZoom(from: number, to: "in" | "out"): number {
  const next =
    to === "in"
      ? ZOOM_STEPS.find((step) => step > from + 0.001)
      : ZOOM_STEPS.findLast((step) => step < from - 0.001);
  return next ?? from;
}

/** How large the portal's pages are shown, remembered for each host. */
export class PageZoom {
  /** @param textSize the wizard's type now, in CSS pixels */
  constructor(
    private readonly preferences: Preferences,
    private readonly textSize: () => number,
  ) {}

  of(url: string): number {
    return this.preferences.data.zoom[hostOf(url)] ?? zoomBeside(this.textSize());
  }

  /** A page came into a tab, or the type changed: it is shown as its host's pages are. */
  apply(contents: WebContents): void {
    contents.setZoomFactor(this.of(contents.getURL()));
  }

  change(contents: WebContents, to: "in" | "out" | "reset"): void {
    const url = contents.getURL();
    const host = hostOf(url);
    if (host === "") return;
    const { [host]: _old, ...others } = this.preferences.data.zoom;
    this.preferences.set({
      zoom: to === "reset" ? others : { ...others, [host]: nextZoom(this.of(url), to) },
    });
    this.apply(contents);
  }
}
