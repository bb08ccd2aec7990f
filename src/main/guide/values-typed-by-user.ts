import type { FieldSpec, FieldValue, FillRow } from "../../core/autofill/field-spec.js";
import { isFormOpen } from "../../core/autofill/fill-progress.js";

interface Typed {
  /** Which form, and whose: a form of another company or scale takes nothing of it. */
  form: string;
  texts: ReadonlyMap<string, string>;
}

/** A form that closes so shortly before the login is asked for, in ms, went with the session: the page clears up first. */
const CLEARING_UP_MS = 10_000;

/**
 * What the user wrote into the portal's form in place of the app's values. It goes with the page when the session
 * ends; after the login it is filled in again with the rest. Kept in memory alone, and only until that form closes.
 */
export class TypedValues {
  #open: Typed | null = null;
  #closed: { typed: Typed; at: number } | null = null;
  #lost: Typed | null = null;
  /** The form is open again since its session was lost. */
  #isBack = false;

  /** @param now a clock that is never set, in ms */
  constructor(private readonly now: () => number = () => performance.now()) {}

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
      const lost = this.#lost?.form === form ? this.#lost : null;
      if (lost) this.#isBack = true;
      // The session may end once more before what was lost is handed in.
      this.#open = { form, texts: new Map([...(lost?.texts ?? []), ...typedIn(rows)]) };
    } else if (isExpired) {
      // The login page is looked at more than once.
      this.#lost = this.#open ?? this.#justClosed() ?? this.#lost;
      this.#open = null;
      this.#closed = null;
      this.#isBack = false;
    } else if (isSettled) {
      // Handed in, or closed by the user.
      if (this.#open) this.#closed = { typed: this.#open, at: this.now() };
      this.#open = null;
      if (this.#isBack) this.#lost = null;
    }
  }

  #justClosed(): Typed | null {
    const closed = this.#closed;
    return closed && this.now() - closed.at < CLEARING_UP_MS ? closed.typed : null;
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
