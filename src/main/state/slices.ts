import type { AppState } from "../../ipc/state.js";

/** The parts of the state, each written by one writer alone. */
export const SLICES = {
  settings: ["settings"],
  records: [
    ...(["companies", "companyId", "instruments", "instrumentId"] as const),
    ...(["ledger", "reminder", "round", "collected"] as const),
  ],
  batch: ["batch", "batchOffer"],
  booking: ["booking"],
  storage: ["storage"],
  shared: ["shared"],
  photos: ["photos", "photoQueue"],
  scans: ["caught"],
  phone: ["phone"],
  pages: ["tabs", "portalReady"],
  portal: ["portal"],
  guide: ["guide", "now"],
  fill: ["fill"],
  pointing: ["pointing"],
  pack: ["pack", "learned"],
  tour: ["tour"],
  search: ["searchAsked"],
  toast: ["toast"],
} as const satisfies Record<string, readonly (keyof AppState)[]>;

export type SliceName = keyof typeof SLICES;
export type Slice<N extends SliceName> = Pick<AppState, (typeof SLICES)[N][number]>;

/** Writes into a slice; what the patch leaves out stays. */
export type Write<N extends SliceName> = (patch: Partial<Slice<N>>) => void;
