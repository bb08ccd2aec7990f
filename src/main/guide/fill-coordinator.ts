import type { FieldSpec, FieldValue, FillRow } from "../../core/autofill/field-spec.js";
import { inPlace, stillOpen, withFieldsShutAway } from "../../core/autofill/fill-progress.js";
import { NOTHING_REFUSED, type RefusedOwn } from "../../core/autofill/left-to-the-user.js";
import { matchForm } from "../../core/autofill/match-form.js";
import {
  type FormProgress,
  formProgress,
  heldFields,
  type RefusedValue,
} from "../../core/autofill/open-fields.js";
import type { PageSnapshot } from "../../core/snapshot/types.js";
import type { FillState } from "../../ipc/state.js";
import type { Portal } from "../../portal-driver/index.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";

/** The form of the step: its fields, and what they are to hold (null: nothing chosen yet). */
export interface StepForm {
  kind: FillState["form"];
  specs: FieldSpec[];
  values: FieldValue[] | null;
}

interface Deps {
  model: Model;
  portal(): Promise<Portal>;
  /** Rises with every form that the portal's pages hand in. */
  submissions(): number;
  /** SECURITY: whether values may be written in frames of this origin. */
  allowed(origin: string): boolean;
  /** What the form held just before it is filled, without what the user gave up: no look may have seen it. */
  found(rows: readonly FillRow[]): void;
}

/**
 * Previews, fills and undoes the form in front, and is the one place where rows are put together: what was read
 * back stays said as long as the page still holds it.
 */
export class FillCoordinator {
  #filling = false;
  /** Gives up the filling under way. */
  #stop = new AbortController();
  #rows: FillRow[] = [];
  /** The page handed its form in while it was filled last. */
  #isSubmitted = false;
  /** Fields last seen to hold their value since the form was opened: another of its tabs may be shown by now. */
  readonly #held = new Set<string>();

  readonly #show: Write<"fill">;

  constructor(private readonly deps: Deps) {
    this.#show = deps.model.writer("fill");
  }

  get filling(): boolean {
    return this.#filling;
  }

  /** Another step, company or scale: what was said of the last form says nothing of the next. */
  forget(): void {
    this.#rows = [];
    this.#held.clear();
  }

  /** No form is to be filled at this step. */
  close(): void {
    this.forget();
    if (this.deps.model.state.fill) this.#show({ fill: null });
  }

  /**
   * Shows what filling would do, from what was seen; touches no page.
   * @returns how far the form in front is filled; null when it is not in front
   */
  preview(
    portal: Portal,
    snapshots: readonly PageSnapshot[],
    form: StepForm,
    refused: RefusedValue | null = null,
    refusedOwn: RefusedOwn = NOTHING_REFUSED,
  ): FormProgress | null {
    const values = form.values ?? [];
    // Once a look: on a large page it is what a look costs.
    const found = matchForm(snapshots, form.specs, this.deps.allowed);
    // The look is from before the filling, which tells itself what it has done so far.
    if (this.#filling)
      return formProgress(snapshots, form.specs, values, found, this.#held, refused, refusedOwn);
    // What is in sight is believed, whatever was seen before.
    for (const { field, outcome } of found) if (outcome === "match") this.#held.delete(field);
    for (const field of heldFields(form.specs, values, found)) this.#held.add(field);
    const progress = formProgress(snapshots, form.specs, values, found, this.#held, refused, refusedOwn);
    const fresh = portal.preview(found, { specs: form.specs, values });
    const isOpen = fresh.some(({ status }) => status !== "missing");
    if (!isOpen) this.forget();
    const rows = withFieldsShutAway(this.#merged(fresh), this.#held).map((row) => ({
      ...row,
      ...heldBy(progress, row),
    }));
    this.#showRows(form.kind, rows, false);
    return progress;
  }

  /** @param only fills this one field; without it all */
  async fill(form: StepForm, overwrite: ReadonlySet<string>, only?: string): Promise<void> {
    if (this.#filling) return;
    if (!form.values) return this.deps.model.toast("info", "nothing-to-fill");
    const values = form.values;
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const submissions = this.deps.submissions();
    await this.#write(async (portal) => {
      const before = this.#rows;
      const request = { specs: form.specs, values, overwrite, only, signal };
      const merged = (rows: FillRow[]) =>
        rows.map((row) => {
          const last = before.find(
            ({ field }) => field === row.field && only !== undefined && field !== only,
          );
          return last && last.value === row.value && last.now === row.now ? last : row;
        });
      let isBefore = true;
      const rows = await portal.fill(request, (now) => {
        if (isBefore) this.deps.found(now.map((row) => asFound(row, overwrite)));
        isBefore = false;
        this.#showRows(form.kind, merged(now), true);
      });
      return merged(rows);
    }, "fill-failed");
    // Nothing of ours presses a button that hands in.
    this.#isSubmitted = this.deps.submissions() > submissions;
  }

  /** Finishes the field being written and leaves the rest; what is filled stays, and can be undone. */
  stop(): void {
    this.#stop.abort();
  }

  /** Says how the last fill went, by what the page holds now. */
  tellResult(only?: string): void {
    const rows = this.deps.model.state.fill?.rows ?? [];
    if (only !== undefined || (rows.length === 0 && !this.#isSubmitted)) return;
    const { model } = this.deps;
    const [done, open] = [inPlace(rows), stillOpen(rows)];
    // Pages that ask their server at each choice come back with the form and what was chosen.
    const cameBack = model.state.portalReady && done > 0;
    if (this.#isSubmitted && !cameBack) model.toast("error", "page-submitted");
    else if (this.#stop.signal.aborted) model.toast("info", "fill-cancelled", { count: String(done) });
    else if (rows.some(({ reason }) => reason === "page-changed"))
      model.toast("info", "fill-stopped", { count: String(done) });
    else if (open === 0) model.toast("success", "filled", { count: String(done) });
    else model.toast("info", "filled-partly", { count: String(done), open: String(open) });
  }

  async undo(field?: string): Promise<void> {
    if (this.#filling) return;
    await this.#write(async (portal) => {
      const rows = await portal.undo(field);
      const meant = rows.filter((row) => field === undefined || row.field === field);
      const chosen = meant.filter(({ reason }) => reason === "chosen-stays").length;
      const { model } = this.deps;
      if (meant.some(({ status }) => status === "differs")) model.toast("error", "undo-failed");
      else if (chosen > 0) model.toast("info", "undone-but-chosen", { count: String(chosen) });
      else model.toast("success", "undone");
      return rows;
    }, "undo-failed");
  }

  /** Asks the page whether what was filled still stands: then it can be undone. */
  async askUndoable(): Promise<void> {
    const undoable = await (await this.deps.portal()).undoable();
    const { model } = this.deps;
    const { fill } = model.state;
    if (fill && !fill.busy && fill.undoable !== undoable) this.#show({ fill: { ...fill, undoable } });
  }

  #merged(fresh: readonly FillRow[]): FillRow[] {
    return fresh.map((row) => {
      const last = this.#rows.find(({ field }) => field === row.field);
      return last && last.now === row.now && last.value === row.value ? last : row;
    });
  }

  async #write(
    work: (portal: Portal) => Promise<FillRow[]>,
    failure: "fill-failed" | "undo-failed",
  ): Promise<void> {
    this.#filling = true;
    const { model } = this.deps;
    if (model.state.fill) this.#show({ fill: { ...model.state.fill, busy: true, undoable: false } });
    try {
      this.#rows = await work(await this.deps.portal());
    } catch {
      model.toast("error", failure);
    } finally {
      this.#filling = false;
    }
  }

  #showRows(form: FillState["form"], rows: FillRow[], busy: boolean): void {
    const { model } = this.deps;
    this.#show({ fill: { form, rows, busy, undoable: !busy && (model.state.fill?.undoable ?? false) } });
  }
}

/** A row before anything is written. */
const asFound = (row: FillRow, givenUp: ReadonlySet<string>): FillRow =>
  givenUp.has(row.field) ? { ...row, now: "" } : { ...row, held: row.status === "kept" };

/** Whether the page holds a row's value: not while it is open in the form. */
function heldBy(progress: FormProgress | null, { field, value, status }: FillRow): { held?: boolean } {
  if (value === "" || status === "missing") return {};
  return { held: !progress?.open.some((one) => one.field === field && one.why !== "rejected") };
}
