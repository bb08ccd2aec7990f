import {
  type Answer,
  type LearnedLabel,
  type LearnedPlace,
  learnLabel,
  learnPlace,
} from "../../core/procedure/pack/learned-labels.js";
import type { GuideStep } from "../../core/procedure/pack/schema.js";
import type { PointingState } from "../../ipc/state.js";
import type { PickedElement, Portal } from "../../portal-driver/index.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { ActivePack } from "./active-pack.js";

interface Deps {
  model: Model;
  rules: ActivePack;
  portal(): Promise<Portal>;
  /** The step at hand, and what names the company and its scale. */
  step(): GuideStep;
  personal(): readonly string[];
  /** SECURITY: whether values may be written in frames of this origin. */
  allowed(origin: string): boolean;
  /** Brings the keyboard to the portal's page, where Escape gives up. */
  focus(): void;
  /** The field has its control: fills it alone. */
  learned(field: string): Promise<void>;
}

/** "Point at it": the user shows in the portal's page what the guide does not find, and it is remembered. */
export class ElementPointing {
  #turn = 0;
  readonly #write: Write<"pointing">;

  constructor(private readonly needs: Deps) {
    this.#write = needs.model.writer("pointing");
  }

  /** Waits for the user to point at a field's box, or (`field` null) at what the step asks to press. */
  async start(field: string | null): Promise<void> {
    const portal = await this.needs.portal();
    this.#turn += 1;
    const turn = this.#turn;
    this.#write({ pointing: { field, refusal: null } });
    this.needs.focus();
    try {
      for (;;) {
        const pick = await portal.pick();
        if (turn !== this.#turn || pick === null) return;
        const refusal = await this.#take(field, pick, portal);
        if (turn !== this.#turn || refusal === null) return;
        this.#write({ pointing: { field, refusal } });
      }
    } finally {
      if (turn === this.#turn) this.#write({ pointing: null });
    }
  }

  stop(): void {
    if (!this.needs.model.state.pointing) return;
    this.#turn += 1;
    this.#write({ pointing: null });
    void this.needs.portal().then((portal) => portal.stopPick());
  }

  /** @returns why it was not learned; null once it was */
  async #take(field: string | null, pick: PickedElement, portal: Portal): Promise<PointingState["refusal"]> {
    const snapshots = await portal.snapshot();
    const { rules, model, allowed } = this.needs;
    const step = this.needs.step();
    const personal = this.needs.personal();
    const nothing = { reason: "nothing", other: null } as const;
    let answer: Answer<LearnedLabel> | Answer<LearnedPlace>;
    if (field === null) {
      if (pick.what !== "clickable") return nothing;
      answer = learnPlace(snapshots, { ...pick, step: step.id, personal });
      if (answer.ok) rules.learnPlace(answer.learned);
    } else {
      if (pick.what !== "control" || !step.form) return nothing;
      answer = learnLabel(rules.pack, snapshots, { ...pick, form: step.form, field, personal }, allowed);
      if (answer.ok) rules.learnLabel(answer.learned);
    }
    if (!answer.ok) return { reason: answer.reason, other: answer.other ?? null };
    const { learned } = answer;
    const label = "label" in learned ? learned.label : learned.text;
    this.#write({ pointing: null });
    model.toast("success", "learned", { label });
    if (field !== null) await this.needs.learned(field);
    return null;
  }
}
