import { type KeyboardEvent, useMemo, useState } from "react";

/**
 * Where a key leads in a list.
 * @param page rows that fit in sight
 * @returns null for a key that does not move
 */
function nextIndex(key: string, at: number, count: number, page: number): number | null {
  const to = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }[key];
  return to === undefined ? null : Math.max(0, Math.min(count - 1, to));
}

interface RowsDeps {
  /** Ids of the scales, in the order of their rows. */
  ids: readonly string[];
  marked: ReadonlySet<string>;
  onMark(marked: ReadonlySet<string>): void;
  onOpen(id: string): void;
  /** Rows that fit in sight. */
  page(): number;
  scrollTo(index: number): void;
}

/**
 * What the ledger's rows do, as a list and as a table: arrows, Page, Home and End move, Space marks, Enter opens, Ctrl+A
 * marks all.
 */
export function useRows({ ids, marked, onMark, onOpen, page, scrollTo }: RowsDeps) {
  const [at, setAt] = useState(0);
  const active = Math.min(at, ids.length - 1);
  const toggle = (id: string) => {
    const next = new Set(marked);
    if (!next.delete(id)) next.add(id);
    onMark(next);
  };
  return {
    active,
    /** Marks a row, or no longer, and goes on from it. */
    toggleAt(index: number) {
      setAt(index);
      const id = ids[index];
      if (id !== undefined) toggle(id);
    },
    onKeyDown(event: KeyboardEvent) {
      // A head's own buttons keep their keys.
      if (event.target instanceof HTMLElement && event.target.closest("button, input")) return;
      const id = ids[active];
      const next = nextIndex(event.key, active, ids.length, page());
      if (next !== null) {
        setAt(next);
        scrollTo(next);
      } else if (event.key === "Enter" && id !== undefined) onOpen(id);
      else if (event.key === " " && id !== undefined) toggle(id);
      else if (event.key === "a" && (event.ctrlKey || event.metaKey)) onMark(new Set(ids));
      else return;
      event.preventDefault();
    },
  };
}

/** A row's height before it is measured, in pixels, from its height in the page's type size. */
export const useRowHeight = (rem: number): number =>
  useMemo(() => rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize), [rem]);
