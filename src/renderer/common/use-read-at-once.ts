import { useEffect, useRef } from "react";
import type { PaperKind } from "../../core/paper/paper-reading.js";
import { usePaperReview } from "../state/paper-review.js";

/** Has the paper that a screen came with read, or taken up, once. */
export function useReadAtOnce(kind: PaperKind, { file, token }: { file?: File; token?: string }): void {
  const { read, take } = usePaperReview();
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    if (token) void take(token);
    else if (file) void read(kind, file);
  }, [kind, file, token, read, take]);
}
