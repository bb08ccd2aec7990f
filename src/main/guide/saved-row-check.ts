import type { FieldValue, FillRow } from "../../core/autofill/field-spec.js";
import type { CaseAtHand } from "../../core/procedure/case-at-hand.js";
import { topmostView } from "../../core/procedure/detection/page-view.js";
import type { GuidanceInput } from "../../core/procedure/guidance/guidance.js";
import {
  type EnteredScale,
  listedRows,
  storedDifferences,
} from "../../core/procedure/guidance/saved-row-differences.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import type { PageSnapshot } from "../../core/snapshot/types.js";
import { foldSerial } from "../../core/text/fold-serial.js";

type Warnings = GuidanceInput["warnings"];

/** The ledger's form while it is open. */
interface OpenForm {
  serial: string;
  values: readonly FieldValue[];
  rows: readonly FillRow[];
}

/**
 * Compares what the portal lists of each scale whose form was open in this run with what was meant. What it found
 * stands until the portal shows the scale as it should be.
 */
export class SavedRowCheck {
  readonly #entered = new Map<string, { scale: EnteredScale; told: Warnings }>();
  #listed: string[] | null = null;
  /** The scale that the form in front was opened for, where it was not known before; null with no form open. */
  #begun: string | null = null;

  /** Nothing was entered yet that could be compared. */
  get isIdle(): boolean {
    return this.#entered.size === 0;
  }

  /**
   * @param form the ledger's form, where it is open
   * @returns whether something else is to be told than before
   */
  look(pack: GuidePack, snapshots: readonly PageSnapshot[], form: OpenForm | null): boolean {
    const view = topmostView(pack, snapshots);
    if (!view) return false;
    let changed = false;
    const listed = listedRows(pack, view);
    if (form) this.#note(form, listed ?? this.#listed);
    else this.#begun = null;
    this.#listed = listed ?? this.#listed;
    for (const [key, { scale, told }] of this.#entered) {
      const isOpen = form !== null && foldSerial(form.serial) === key;
      const now = storedDifferences(pack, view, scale, isOpen, this.#entered) ?? told;
      changed ||= JSON.stringify(now) !== JSON.stringify(told);
      this.#entered.set(key, { scale, told: now });
    }
    return changed;
  }

  /** What is to be told of the case's scales, and of those entered with them. */
  warnings({ scales, serial, batch }: CaseAtHand): Warnings {
    const keys = new Set(
      [...scales.map((one) => one.serial), ...batch, ...(serial === null ? [] : [serial])].map(foldSerial),
    );
    return [...keys].flatMap((key) => this.#entered.get(key)?.told ?? []);
  }

  #wasFilled(key: string): boolean {
    return foldSerial(this.#entered.get(key)?.scale.held.get("serial") ?? "") === key;
  }

  #note({ serial, values, rows }: OpenForm, listed: string[] | null): void {
    const key = foldSerial(serial);
    const held = new Map(rows.map(({ field, now }) => [field, now]));
    const inForm = foldSerial(held.get("serial") ?? "");
    // A batch is at its next scale while the form of the one just handed in is still seen.
    if (inForm !== key && this.#entered.has(inForm)) return;
    // Another scale was chosen for the same form before it held the number of the first.
    if (this.#begun !== null && this.#begun !== key && !this.#wasFilled(this.#begun))
      this.#entered.delete(this.#begun);
    const before = this.#entered.get(key);
    if (!before) this.#begun = key;
    else if (this.#begun !== key) this.#begun = null;
    // The list as it was when the form was opened: once handed in, the form may be seen a moment longer than its row is there.
    const scale = { serial, values, held, before: before?.scale.before ?? listed };
    this.#entered.set(key, { scale, told: before?.told ?? [] });
  }
}
