import { setImmediate } from "node:timers/promises";
import type { FieldValue } from "../../core/autofill/field-spec.js";
import { isFormOpen } from "../../core/autofill/fill-progress.js";
import type { FormProgress } from "../../core/autofill/open-fields.js";
import { normalizeAhead } from "../../core/autofill/prepare-matching.js";
import { type CaseAtHand, keyOf } from "../../core/procedure/case-at-hand.js";
import { isLoginInsecure } from "../../core/procedure/detection/insecure-login.js";
import { formTabOf } from "../../core/procedure/guidance/form-window.js";
import { type Guidance, guidanceOf } from "../../core/procedure/guidance/guidance.js";
import type { Guide } from "../../core/procedure/guide-session.js";
import type { GuidePack, GuideStep } from "../../core/procedure/pack/schema.js";
import type { StepId } from "../../core/procedure/pack/steps.js";
import type { SeenOnPortal } from "../../core/records/portal-sync.js";
import type { PageSnapshot } from "../../core/snapshot/types.js";
import type { Portal } from "../../portal-driver/index.js";
import type { PortalStatus } from "../portal/portal-status.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import { BatchFill } from "./batch-fill.js";
import { FillCoordinator, type StepForm } from "./fill-coordinator.js";
import { HighlightPresenter } from "./highlight-presenter.js";
import { LastMessage } from "./last-portal-message.js";
import { LastingCondition } from "./lasting-portal-condition.js";
import { PageObserver } from "./page-observer.js";
import { SavedRowCheck } from "./saved-row-check.js";
import { TypedValues } from "./values-typed-by-user.js";

interface Deps {
  model: Model;
  status: PortalStatus;
  pack(): GuidePack;
  /** The guide of the active work: one for each portal session. */
  guide(): Guide;
  portal(): Promise<Portal>;
  /** Rises with every page that is loaded in the portal's tabs. */
  pageCount(): number;
  /** Rises with every form that the portal's pages hand in. */
  submissions(): number;
  /** The case at hand: company, account, scales, booking. */
  case(): CaseAtHand;
  /** What the form of this kind is to hold, from the active company or scale; null when none is chosen. */
  values(form: "company" | "instrument"): FieldValue[] | null;
  /** SECURITY: whether values may be written in frames of this origin. */
  allowed(origin: string): boolean;
  /** Keeps the guide's progress over a restart. */
  save(): void;
  /** Keeps what the portal showed of the user's scales. @param said its message that stands, verbatim; "" without */
  seen(shown: SeenOnPortal, said: string): void;
}

/**
 * Puts the guide's parts together: 1. the observer looks at the portal when it changed; 2. the session reduces what
 * was seen to the step and its progress, once a look; 3. the guidance decides what to do now; 4. the state gets it,
 * and the presenter rings the place. Filling runs between looks, by the coordinator.
 */
export class GuideController {
  readonly #observer: PageObserver;
  readonly #presenter: HighlightPresenter;
  readonly #fills: FillCoordinator;
  /** There once the first look was taken: publishing waits for nothing, so no two can interleave. */
  readonly #write: Write<"guide">;
  #portal: Portal | null = null;
  /** Since the last look: what the portal said in boxes of the browser's, and how often a list was turned on. */
  #since = { messages: [] as string[], turned: 0 };
  readonly #said = new LastMessage();
  /** By company, and by whether it is practised: the same scale may be entered on several portals. */
  readonly #storedBy = new Map<string, SavedRowCheck>();
  readonly #typed = new TypedValues();
  readonly #batchFill: BatchFill;
  #formTab: string | null = null;
  readonly #condition = new LastingCondition(() => void this.changed());

  constructor(private readonly deps: Deps) {
    this.#write = deps.model.writer("guide");
    this.#observer = new PageObserver(
      async () => {
        this.#portal = await deps.portal();
        return this.#portal.snapshot();
      },
      (snapshots) => this.#look(snapshots),
    );
    this.#presenter = new HighlightPresenter(() => deps.portal());
    this.#fills = new FillCoordinator({
      ...deps,
      found: (rows) => this.#typed.seen(this.#formName(), rows, { isExpired: false, isSettled: false }),
    });
    this.#batchFill = new BatchFill(() => deps.model.state);
  }

  /** The step at hand. */
  get step(): GuideStep {
    const current = this.deps.guide().state.current;
    const step = this.deps.pack().steps.find(({ id }) => id === current);
    if (!step) throw new Error(`the pack has no step ${current}`);
    return step;
  }

  /** The portal shows something else; done when it was looked at. @param outdates see the observer */
  async changed(outdates?: boolean): Promise<void> {
    await this.#observer.changed(outdates);
  }

  /** The portal said something in a box of the browser's, which stands in no page. */
  readonly heard = (message: string) => void this.#since.messages.push(message);

  /** The user turned some list to its next page. */
  readonly turned = () => void this.#since.turned++;

  /** A box of the browser's opened or closed: while it is open its page cannot be looked at, but it comes first. */
  readonly dialogChanged = () => void this.#publish();

  /** The company, the scale or the pack changed. */
  refresh(): void {
    this.#fills.forget();
    this.#publish();
  }

  goto(step: StepId): void {
    this.deps.guide().pick(step);
    this.#fills.forget();
    const guidance = this.#publish();
    if (guidance) void this.#highlight(guidance, true);
  }

  async highlightAgain(): Promise<void> {
    await this.changed();
    const guidance = this.#publish();
    if (!guidance) return;
    await this.#highlight(guidance, true);
    const { outcome } = guidance.now.target;
    if (outcome === "missing") this.deps.model.toast("info", "target-missing");
    if (outcome === "ambiguous") this.deps.model.toast("info", "target-ambiguous");
  }

  /** Does something to the page's picture while the mark is out of it. */
  async unmarked<T>(work: () => Promise<T>): Promise<T> {
    await this.#presenter.show("clear");
    try {
      return await work();
    } finally {
      const guidance = this.#publish();
      if (guidance) await this.#highlight(guidance, false);
    }
  }

  /** @param only fills this one field; without it all */
  async fill(overwrite: ReadonlySet<string>, only?: string): Promise<void> {
    const form = this.#form();
    if (!form || this.#fills.filling) return;
    if (only === undefined) this.#batchFill.began();
    await this.#whilePaused(() => this.#fills.fill(form, overwrite, only));
    if (form.values) this.#fills.tellResult(only);
  }

  /** The user wants no more fields filled for now. */
  stopFilling(): void {
    this.#batchFill.takenBack();
    this.#fills.stop();
  }

  async undo(field?: string): Promise<void> {
    if (this.#fills.filling) return;
    if (field === undefined) this.#batchFill.takenBack();
    await this.#whilePaused(() => this.#fills.undo(field));
  }

  async #whilePaused(work: () => Promise<void>): Promise<void> {
    this.#observer.pause();
    try {
      await work();
    } finally {
      await this.#observer.resume();
    }
  }

  async #look(snapshots: readonly PageSnapshot[]): Promise<void> {
    // A page of thousands of boxes is folded bit by bit: main answers the wizard meanwhile.
    for (const _ of normalizeAhead(snapshots, this.#form()?.specs, this.step.ways)) await setImmediate();
    const { status, save, seen } = this.deps;
    const guide = this.deps.guide();
    const since = this.#since;
    this.#since = { messages: [], turned: 0 };
    const at = this.deps.case();
    guide.look(snapshots, { case: at, ...since });
    const trouble = guide.trouble(snapshots);
    this.#hear(since.messages, trouble);
    seen(guide.progress, this.#said.forGuidance.said?.text ?? "");
    this.#followCase(guide, at, snapshots);
    save();
    status.insecureLogin(isLoginInsecure(snapshots));
    const first = this.#publish();
    const guidance = first && this.#compareStored(snapshots) ? this.#publish() : first;
    if (!guidance) return;
    this.#keepTyped(trouble);
    const leadsOn = guidance.now.target.outcome === "found";
    status.page(this.#condition.told(trouble, leadsOn), leadsOn);
    status.message(this.#said.message);
    // Before anything is waited for: nobody is asked to press what is about to be done.
    if (this.#batchFill.isDue) void this.fill(new Set());
    await this.#fills.askUndoable();
    await this.#highlight(guidance, false);
  }

  /** What the portal showed may have brought the next scale: the same page asks for something else of that one. */
  #followCase(guide: Guide, before: CaseAtHand, snapshots: readonly PageSnapshot[]): void {
    const at = this.deps.case();
    const isOther = at.serial !== before.serial || keyOf(at) !== keyOf(before);
    if (isOther && this.deps.guide() === guide) guide.look(snapshots, { case: at });
  }

  #keepTyped(trouble: ReturnType<Guide["trouble"]>): void {
    const { fill, portalReady } = this.deps.model.state;
    const isSettled = portalReady && trouble === null;
    const state = { isExpired: trouble === "expired", isSettled };
    this.#typed.seen(this.#formName(fill?.form), fill?.rows ?? [], state);
  }

  get #stored(): SavedRowCheck {
    const { companyId, settings } = this.deps.model.state;
    const world = `${companyId} ${settings.practice}`;
    const check = this.#storedBy.get(world) ?? new SavedRowCheck();
    this.#storedBy.set(world, check);
    return check;
  }

  #formName(kind = this.step.form): string {
    const { companyId, instrumentId } = this.deps.model.state;
    return [kind, companyId, kind === "instrument" ? instrumentId : ""].join();
  }

  /** @returns whether something else is to be told of what the portal stored */
  #compareStored(snapshots: readonly PageSnapshot[]): boolean {
    const { fill } = this.deps.model.state;
    const { serial } = this.deps.case();
    const values = this.deps.values("instrument");
    const isOpen = fill?.form === "instrument" && isFormOpen(fill.rows);
    const form = isOpen && serial !== null && values ? { serial, values, rows: fill.rows } : null;
    if (!form && this.#stored.isIdle && this.step.id !== "add-instrument") return false;
    return this.#stored.look(this.deps.pack(), snapshots, form);
  }

  #hear(messages: readonly string[], trouble: ReturnType<Guide["trouble"]>): void {
    const { fill, portal, portalReady } = this.deps.model.state;
    const at = {
      step: this.deps.guide().state.current,
      inForm: fill !== null && isFormOpen(fill.rows),
      page: this.deps.pageCount(),
      isLost: portalReady ? trouble === "expired" : null,
      form: { specs: this.#form()?.specs ?? [], rows: fill?.rows ?? [] },
    };
    const boxes = { messages, isOpen: portal.dialog?.kind === "alert" };
    this.#said.hear(this.deps.pack(), this.#observer.latest, boxes, at);
  }

  #form(): StepForm | null {
    const kind = this.step.form;
    if (!kind) return null;
    const specs = this.deps.pack().forms[kind];
    const values = this.deps.values(kind);
    return { kind, specs, values: values && this.#typed.recall(this.#formName(), specs, values) };
  }

  /** Writes what is known of the last look into the state; at once, so that no two writes interleave. */
  #publish(): Guidance | null {
    if (!this.#portal) return null;
    const { model, pack } = this.deps;
    const snapshots = this.#observer.latest;
    const guide = this.deps.guide();
    const form = this.#form();
    let progress: FormProgress | null = null;
    const { refusedValue, forGuidance: heard } = this.#said;
    if (form) progress = this.#fills.preview(this.#portal, snapshots, form, refusedValue, heard.refused);
    else this.#fills.close();
    this.#formTab = formTabOf(this.#formTab, snapshots, progress);
    const guidance = guidanceOf({
      pack: pack(),
      current: guide.state.current,
      progress: guide.progress,
      at: this.deps.case(),
      snapshots,
      form: progress,
      formTab: this.#formTab,
      values: form ? form.values : this.deps.values("company"),
      filling: this.#fills.filling,
      dialog: model.state.portal.dialog,
      ...heard,
      warnings: this.#stored.warnings(this.deps.case()),
    });
    const { outcome, refs, submit } = guidance.target;
    const target = { outcome, count: refs.length, submit };
    this.#write({ guide: { ...guide.state, target }, now: guidance.now });
    return guidance;
  }

  async #highlight(guidance: Guidance, again: boolean): Promise<void> {
    const number = this.deps.pack().steps.indexOf(this.step) + 1;
    const { language } = this.deps.model.state.settings;
    await this.#presenter.point(guidance, this.step, number, language, again);
  }
}
