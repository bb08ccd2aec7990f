import type { FieldSpec, FieldValue, FillRow } from "../../core/autofill/field-spec.js";
import { inPlace, isAllFilled, stillOpen } from "../../core/autofill/fill-progress.js";
import { findSubmit, findTarget, type Target } from "../../core/autofill/locate-target.js";
import { isLoginInsecure } from "../../core/procedure/detection/insecure-login.js";
import { portalMessageIn } from "../../core/procedure/detection/portal-message.js";
import type { Guide } from "../../core/procedure/guide-session.js";
import type { GuidePack, GuideStep } from "../../core/procedure/pack/schema.js";
import type { StepId } from "../../core/procedure/pack/steps.js";
import type { SeenOnPortal } from "../../core/records/portal-sync.js";
import type { PageSnapshot } from "../../core/snapshot/types.js";
import type { FillState } from "../../ipc/state.js";
import type { Portal } from "../../portal-driver/index.js";
import type { PortalStatus } from "../portal/status.js";
import type { Model } from "../state/app-state.js";

interface Needs {
  model: Model;
  status: PortalStatus;
  pack(): GuidePack;
  /** The guide of the work in force: one for each portal session. */
  guide(): Guide;
  portal(): Promise<Portal>;
  /** What the form of this kind is to hold, from the company or the scale in force; null when none is chosen. */
  values(form: "company" | "instrument"): FieldValue[] | null;
  /** Keeps the guide's progress over a restart. */
  save(): void;
  /** Keeps what the portal showed of the person's scales. */
  seen(shown: SeenOnPortal): void;
}

/** The form of the current step: its fields, and what they are to hold (null: nothing chosen yet). */
interface FormInForce {
  kind: FillState["form"];
  specs: FieldSpec[];
  values: FieldValue[] | null;
}

/** What the person presses or fills next; `submit`: the filled form's own button. */
type Place = Target & { submit: boolean };

/** How long a page may be unknown before the portal is said to have changed. */
const STRANGE_AFTER_MS = 2500;

/** In the callout beside the one place that is meant. */
const HERE = { "zh-CN": "点这里", en: "Press here" } as const;

/**
 * Looks at the portal when it changed, knows the step, shows the place, and fills on command.
 * One look at a time; a change during a look asks for one more.
 */
export class GuideLoop {
  #sights: PageSnapshot[] = [];
  #looking: Promise<void> | null = null;
  #again = false;
  #filling = false;
  /** Rows of the last fill, kept while the page still holds what was read back. */
  #filled: FillRow[] = [];

  /** The form in front holds all that is known for it, read back: its button is next. */
  #complete = false;

  /** What the portal said in dialogs of the browser's since the last look. */
  #messages: string[] = [];

  /** The step at which the portal answered last. */
  #replyAt: StepId | null = null;

  #strange = false;
  #strangeTimer: NodeJS.Timeout | undefined;

  constructor(private readonly needs: Needs) {}

  /** The portal shows something else; done when it was looked at. */
  async changed(): Promise<void> {
    if (this.#filling) return;
    this.#again = true;
    this.#looking ??= this.#lookOn();
    await this.#looking;
  }

  async #lookOn(): Promise<void> {
    try {
      while (this.#again) {
        this.#again = false;
        await this.#look();
      }
    } finally {
      this.#looking = null;
    }
  }

  /** The portal said something in a dialog of the browser's, which stands in no page. */
  heard(message: string): void {
    this.#messages.push(message);
  }

  /** The company, the scale or the pack in force changed. */
  refresh(): void {
    this.#filled = [];
    void this.#publish();
  }

  goto(step: StepId): void {
    this.needs.guide().pick(step);
    this.#filled = [];
    void this.#publish().then((place) => this.#highlight(place, true));
  }

  async highlightAgain(): Promise<void> {
    await this.changed();
    await this.#highlight(this.#target(), true);
    const outcome = this.needs.model.state.guide.target?.outcome;
    if (outcome === "missing") this.needs.model.toast("info", "target-missing");
    if (outcome === "ambiguous") this.needs.model.toast("info", "target-ambiguous");
  }

  /** @param only fills this one field; without it all */
  async fill(overwrite: ReadonlySet<string>, only?: string): Promise<void> {
    const form = this.#form();
    if (!form || this.#filling) return;
    if (!form.values) return this.needs.model.toast("info", "nothing-to-fill");
    await this.#write(async (portal) => {
      const before = this.#filled;
      const request = { specs: form.specs, values: form.values ?? [], overwrite, only };
      const merged = (rows: FillRow[]) =>
        rows.map((row) => {
          const last = before.find(
            ({ field }) => field === row.field && only !== undefined && field !== only,
          );
          return last && last.value === row.value && last.now === row.now ? last : row;
        });
      const rows = merged(await portal.fill(request, (now) => this.#showRows(form.kind, merged(now), true)));
      if (only !== undefined) return rows;
      const done = inPlace(rows);
      const open = stillOpen(rows);
      if (rows.some(({ reason }) => reason === "page-changed"))
        this.needs.model.toast("info", "fill-stopped", { count: String(done) });
      else if (open === 0) this.needs.model.toast("success", "filled", { count: String(done) });
      else this.needs.model.toast("info", "filled-partly", { count: String(done), open: String(open) });
      return rows;
    }, "fill-failed");
  }

  async undo(field?: string): Promise<void> {
    if (this.#filling) return;
    await this.#write(async (portal) => {
      const rows = await portal.undo(field);
      const left = rows.some(
        (row) => row.status === "differs" && (field === undefined || row.field === field),
      );
      this.needs.model.toast(left ? "error" : "success", left ? "undo-failed" : "undone");
      return rows;
    }, "undo-failed");
  }

  async #write(
    work: (portal: Portal) => Promise<FillRow[]>,
    failure: "fill-failed" | "undo-failed",
  ): Promise<void> {
    this.#filling = true;
    void this.#publish();
    try {
      this.#filled = await work(await this.needs.portal());
    } catch {
      this.needs.model.toast("error", failure);
    } finally {
      this.#filling = false;
      await this.changed();
    }
  }

  async #look(): Promise<void> {
    const portal = await this.needs.portal();
    this.#sights = await portal.snapshot();
    const { model, status, save, seen } = this.needs;
    const guide = this.needs.guide();
    const { instruments, instrumentId } = model.state;
    // The scale at hand: its row in the ledger shows that it was added.
    const serial = instruments.find(({ id }) => id === instrumentId)?.serial;
    guide.look(this.#sights, { serial, messages: this.#messages });
    this.#hear(this.#messages);
    this.#messages = [];
    save();
    seen(guide.snapshot().progress);
    const trouble = this.#lasting(guide.trouble(this.#sights));
    status.insecureLogin(isLoginInsecure(this.#sights));
    const target = await this.#publish();
    status.page(trouble, target.outcome === "found");
    await this.#highlight(target, false);
  }

  /** Keeps the portal's answer when it did not take something: its own message may be gone in a moment. */
  #hear(messages: readonly string[]): void {
    const { status } = this.needs;
    const reply = portalMessageIn(this.needs.pack(), this.#sights, messages);
    const { current } = this.needs.guide().state;
    if (!reply && this.#replyAt === current) return;
    this.#replyAt = current;
    status.message(reply);
  }

  /** A page still being built looks strange for a moment: only one that stays so is told. */
  #lasting(trouble: ReturnType<Guide["trouble"]>): ReturnType<Guide["trouble"]> {
    if (trouble !== "changed") {
      clearTimeout(this.#strangeTimer);
      this.#strangeTimer = undefined;
      this.#strange = false;
      return trouble;
    }
    this.#strangeTimer ??= setTimeout(() => {
      this.#strange = true;
      void this.changed();
    }, STRANGE_AFTER_MS);
    return this.#strange ? trouble : null;
  }

  /** The step at hand. */
  get step(): GuideStep {
    const current = this.needs.guide().state.current;
    const step = this.needs.pack().steps.find(({ id }) => id === current);
    if (!step) throw new Error(`the pack has no step ${current}`);
    return step;
  }

  #form(): FormInForce | null {
    const kind = this.step.form;
    return kind ? { kind, specs: this.needs.pack().forms[kind], values: this.needs.values(kind) } : null;
  }

  /** What the person presses or fills next: the step's place, and once its form is filled the form's button. */
  #target(): Place {
    const { submit, form, ways } = this.step;
    if (submit && form && this.#complete)
      return { ...findSubmit(this.#sights, this.needs.pack().forms[form], submit), submit: true };
    return { ...findTarget(this.#sights, ways), submit: false };
  }

  /** @returns what the step points at now */
  async #publish(): Promise<Place> {
    const { model } = this.needs;
    const form = this.#form();
    if (form) await this.#preview(form);
    else {
      this.#filled = [];
      this.#complete = false;
      model.update({ fill: null });
    }
    const place = this.#target();
    const { outcome, refs, submit } = place;
    const target = { outcome, count: refs.length, submit };
    model.update({ guide: { ...this.needs.guide().state, target } });
    return place;
  }

  async #preview(form: FormInForce): Promise<void> {
    const portal = await this.needs.portal();
    const fresh = portal.preview(this.#sights, { specs: form.specs, values: form.values ?? [] });
    // The form is gone: what was refused in it says nothing of the next one.
    if (!this.#filling && fresh.every(({ status }) => status === "missing")) this.#filled = [];
    const rows = fresh.map((row) => {
      const last = this.#filled.find(({ field }) => field === row.field);
      // What was read back stays said as long as the page still holds it.
      return last && last.now === row.now && last.value === row.value ? last : row;
    });
    this.#complete = !this.#filling && isAllFilled(rows);
    this.#showRows(form.kind, rows, this.#filling);
  }

  #showRows(form: FillState["form"], rows: FillRow[], busy: boolean): void {
    const { model } = this.needs;
    const undoable = !busy && (model.state.fill?.undoable ?? false);
    model.update({ fill: { form, rows, busy, undoable } });
    if (!busy) void this.#askUndoable();
  }

  /** The page is asked whether what was filled still stands; the rows do not wait for that. */
  async #askUndoable(): Promise<void> {
    const undoable = await (await this.needs.portal()).undoable();
    const { model } = this.needs;
    const { fill } = model.state;
    if (fill && !fill.busy && fill.undoable !== undoable) model.update({ fill: { ...fill, undoable } });
  }

  async #highlight({ outcome, refs, submit }: Place, again: boolean): Promise<void> {
    const portal = await this.needs.portal();
    const step = this.step;
    // Nothing is said over a form that is filled: the wizard does.
    if (submit && outcome === "missing") return portal.clearHighlight();
    const language = this.needs.model.state.settings.language;
    const number = this.needs.pack().steps.indexOf(step) + 1;
    await portal.highlight({
      step: step.id,
      number,
      refs,
      outcome,
      // The sentence stands in the wizard; the page only says where.
      message: outcome === "missing" ? step.first[language] : outcome === "found" ? HERE[language] : "",
      again,
    });
  }
}
