import { type RefObject, useCallback, useEffect, useReducer } from "react";

/** To be called whenever a form could not be handed in: the first field with something wrong takes the focus, in sight. */
export function useFocusOnProblem(form: RefObject<HTMLElement | null>): () => void {
  const [refusals, refuse] = useReducer((count: number) => count + 1, 0);
  // Only once drawn does a field say that something is wrong with it.
  useEffect(() => {
    if (refusals === 0) return;
    const first = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    first?.focus();
    first?.scrollIntoView({ block: "center" });
  }, [form, refusals]);
  return useCallback(() => refuse(), []);
}
