import type { FieldSpec, FieldValue, FillRow } from "../../core/autofill/field-spec.js";
import { isFormOpen } from "../../core/autofill/fill-progress.js";

interface Typed {
  /** Which form, and whose: a form of another company or scale takes nothing of it. */
  form: string;
  texts: ReadonlyMap<string, string>;
}

/**
 * What the user wrote into the portal's form in place of the app's values. It goes with the page when the session
 * ends; after the login it is filled in again with the rest. Kept in memory alone, and only until that form closes.
 */
export class TypedValues {
  #open: Typed | null = null;
  #lost: Typed | null = null;
  /** The form is open again since its session was lost. */
  #isBack = false;

  /**
   * What a look at the portal shows.
   * @param isExpired the portal asks for the login anew
   * @param isSettled a page is there, and nothing stands between it and the user
   */
  seen(
    form: string,
    rows: readonly FillRow[],
    { isExpired, isSettled }: Record<"isExpired" | "isSettled", boolean>,
  ): void {
    if (isFormOpen(rows)) {
      if (this.#lost?.form === form) this.#isBack = true;
      this.#open = { form, texts: typedIn(rows) };
    } else if (isExpired) {
      // The login page is looked at more than once.
      if (this.#open) this.#lost = this.#open;
      this.#open = null;
      this.#isBack = false;
    } else if (isSettled) {
      // Handed in, or closed by the user.
      this.#open = null;
      if (this.#isBack) this.#lost = null;
    }
  }

  /** What a form is to hold: the app's values, but what the user had written there before the session was lost. */
  recall(form: string, specs: readonly FieldSpec[], values: readonly FieldValue[]): FieldValue[] {
    const texts = this.#lost?.form === form ? this.#lost.texts : null;
    if (!texts) return [...values];
    return specs.flatMap((spec): FieldValue[] => {
      const value = values.find(({ field }) => field === spec.field);
      const text = spec.kind === "region" ? undefined : texts.get(spec.field);
      if (text !== undefined) return [{ field: spec.field, value: text }];
      return value ? [value] : [];
    });
  }
}

/** The boxes that hold the user's own: neither the app's value nor what the page came with. */
function typedIn(rows: readonly FillRow[]): Map<string, string> {
  const own = rows.filter(
    ({ now, value, preset, held, certain }) =>
      certain && now !== "" && now !== value && preset !== true && (value === "" || held === false),
  );
  return new Map(own.map(({ field, now }) => [field, now]));
}
