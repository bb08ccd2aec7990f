import { type RefObject, useEffect } from "react";

/** When a form could not be handed in, the first field with something wrong takes the focus, in sight. */
export function useFocusOnProblem(form: RefObject<HTMLElement | null>, problems: readonly unknown[]): void {
  const any = problems.length > 0;
  useEffect(() => {
    if (!any) return;
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    first?.focus();
    first?.scrollIntoView({ block: "center" });
  }, [form, any]);
}
