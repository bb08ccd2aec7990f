import type { WebContents } from "electron";
import type { Preferences } from "../app/preferences.js";

/** The page's sizes one after the other, 1 being 100 %. */
const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

/** The size that follows on one, or the same at the end. */
export function nextZoom(from: number, to: "in" | "out" | "reset"): number {
  if (to === "reset") return 1;
  const next =
    to === "in"
      ? ZOOM_STEPS.find((step) => step > from + 0.001)
      : ZOOM_STEPS.findLast((step) => step < from - 0.001);
  return next ?? from;
}

/** How large the portal's pages are shown, remembered for each host. */
export class PageZoom {
  constructor(private readonly preferences: Preferences) {}

  of(url: string): number {
    return this.preferences.data.zoom[hostOf(url)] ?? 1;
  }

  /** A page came into a tab: it is shown as its host's pages are. */
  apply(contents: WebContents): void {
    contents.setZoomFactor(this.of(contents.getURL()));
  }

  change(contents: WebContents, to: "in" | "out" | "reset"): void {
    const url = contents.getURL();
    const host = hostOf(url);
    if (host === "") return;
    const { [host]: _old, ...others } = this.preferences.data.zoom;
    const zoom = nextZoom(this.of(url), to);
    this.preferences.set({ zoom: zoom === 1 ? others : { ...others, [host]: zoom } });
    this.apply(contents);
  }
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");
