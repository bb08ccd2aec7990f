import { type RefObject, useEffect } from "react";

/** What does something of its own with Enter; a form's own fields hand it in themselves. */
const OWN = "a, button, input, select, textarea, summary, [role=dialog], [role=alertdialog]";

/** Enter hands a form in, wherever the focus is, unless what has it takes Enter for itself. */
export function useEnter(form: RefObject<HTMLFormElement | null>, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      // A key held down would confirm the next photo before it was looked at.
      if (event.key !== "Enter" || event.repeat || event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(OWN)) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [form, on]);
}
