import { useEffect } from "react";

/** Where what had the focus went away with a change the screen's title takes it: keys and screen readers go on there. */
export function useKeptFocus(changed: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it says when something may have gone away
  useEffect(() => {
    if (document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>("main h2[tabindex]")?.focus({ preventScroll: true });
  }, [changed]);
}
