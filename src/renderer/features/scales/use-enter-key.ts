import { useEffect } from "react";

/** What does something of its own with Enter. */
const OWN =
  "a, button:not([type=submit], [role=radio]), textarea, summary, [role=dialog], [role=alertdialog]";

/** A radio button lets Enter do nothing, where here it leads on. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented && !(event.target instanceof Element && event.target.closest("[role=radio]"));

const isEnter = (event: KeyboardEvent): boolean =>
  event.key === "Enter" &&
  // An input method takes the letters that were typed by Enter.
  !event.isComposing &&
  !isTaken(event) &&
  !event.ctrlKey &&
  !event.altKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !(event.target instanceof Element && event.target.closest(OWN));

/**
 * Calls back on Enter wherever the focus is, unless what has it takes Enter for itself. A key held down counts
 * once: it would confirm the next photo before it was looked at.
 */
export function useEnter(onEnter: (() => void) | null): void {
  useEffect(() => {
    if (!onEnter) return;
    const press = (event: KeyboardEvent) => {
      if (!isEnter(event)) return;
      event.preventDefault();
      if (!event.repeat) onEnter();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [onEnter]);
}
