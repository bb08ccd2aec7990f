import { createContext, useContext } from "react";
import type { PaperKind } from "../../core/paper/paper-reading.js";
import type { PaperError } from "../../ipc/plate-reader-protocol.js";
import type { HeldPaper } from "../../ipc/scanned-papers.js";

interface PaperReview {
  /** The certificate or licence under review: its picture stands in the portal's place. */
  paper: HeldPaper | null;
  /** Name of the file being read, if any. */
  reading: string | null;
  error: PaperError | null;
  /** Reads a photo or PDF in place of what was under review. */
  read(kind: PaperKind, file: File): Promise<void>;
  /** Has several certificates read, to be looked at one after the other; those that are none are told. */
  offer(files: readonly File[]): Promise<void>;
  /** Takes up one that main holds already. */
  take(token: string): Promise<void>;
  /** Done with it: nothing is under review any more. */
  clear(): void;
}

export const PaperReviewContext = createContext<PaperReview | null>(null);

export function usePaperReview(): PaperReview {
  const review = useContext(PaperReviewContext);
  if (!review) throw new Error("drawn outside PaperReview");
  return review;
}
