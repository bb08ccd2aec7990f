import { createContext, useContext } from "react";
import type { DeskQuery } from "../../core/records/desk-filter.js";
import type { LedgerQuery } from "../../core/records/ledger-search.js";

/** What a table of scales may be sorted by. */
export type LedgerColumn = "serial" | "model" | "company" | "market" | "due" | "booking" | "registered";
export interface LedgerOrder {
  by: LedgerColumn;
  descending: boolean;
}

/** A table's search and order, and what was marked in it. */
export interface TableAs<Query> {
  query: Query;
  marked: readonly string[];
  order: LedgerOrder;
}
export type LedgerAs = TableAs<LedgerQuery>;
export type DeskAs = TableAs<DeskQuery>;

/** What the wizard's column shows; main need not know. */
export type Screen =
  | { name: "guide" }
  /** `at`: where to look. */
  | { name: "settings"; at?: "system" }
  /** `followedBy`: what follows when it is saved; `start`: what is known of it; `file`: a photo of the licence to begin with. */
  | {
      name: "company";
      id: string | null;
      followedBy?: "scale";
      start?: { name: string; market: string };
      file?: File;
    }
  | { name: "companies" }
  /** Tables and company files, in and out, with one to be read at once; and backups. */
  | { name: "transfer"; file?: File }
  | { name: "backup" }
  /** A folder that several PCs share. */
  | { name: "shared" }
  /** The photos being read or reviewed, in the order they came. */
  | { name: "photo" }
  /** Photos from a phone, of plates or of one scale's certificate; and from a camera of this PC. */
  | { name: "phone"; certificateOf?: string }
  | { name: "camera" }
  | { name: "scale"; id: string | null }
  /** A certificate of this scale (null: of one to be chosen), with a file to be read at once, or one held already. */
  | { name: "certificate"; id: string | null; file?: File; token?: string }
  /** The user's own ledger; with an id that scale of it. `wide`: over the whole window; `as`: as it was left. */
  | { name: "ledger"; id?: string; wide?: boolean; as?: LedgerAs }
  /** All shops' scales as one table; with an id that scale of it. Over the whole window; `as`: as it was left. */
  | { name: "desk"; id?: string; as?: DeskAs }
  /** A round by phone: stall, shop and photo of many scales. */
  | { name: "collect" }
  /** What became of the round through the portal, shop by shop. */
  | { name: "round" }
  /** The booking slip of these scales, or their labels, to print. `from`: where "back" leads, other than to the steps. */
  | { name: "slip"; ids: string[]; from?: Screen }
  | { name: "labels"; ids: string[]; from?: Screen }
  /** Everything to copy, while the user works in the system's browser. */
  | { name: "own-browser" };

interface ScreenControl {
  screen: Screen;
  /** Leads from this screen to another; once the user has left this one it does nothing. */
  show(screen: Screen): void;
}

export const ScreenContext = createContext<ScreenControl | null>(null);

export function useScreen(): ScreenControl {
  const control = useContext(ScreenContext);
  if (!control) throw new Error("drawn outside App");
  return control;
}
