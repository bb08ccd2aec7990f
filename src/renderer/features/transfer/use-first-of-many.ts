import { useState } from "react";

const STEP = 50;

/** The first of a long list, and more of them at a time: thousands of rows at once would keep the screen busy. */
export function useFirstOfMany<T>(all: readonly T[]) {
  const [limit, setLimit] = useState(STEP);
  return {
    few: all.slice(0, limit),
    left: Math.max(0, all.length - limit),
    more: () => setLimit((old) => old + STEP),
  };
}
