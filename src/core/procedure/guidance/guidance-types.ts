import type * as z from "zod";
import type { FieldValue } from "../../autofill/field-spec.js";
import type { RefusedOwn } from "../../autofill/left-to-the-user.js";
import type { FormProgress } from "../../autofill/open-fields.js";
import type { ElementRef, PageSnapshot } from "../../snapshot/types.js";
import type { CaseAtHand } from "../case-at-hand.js";
import type { GuidePack, GuideStep } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import type { Progress } from "../progress.js";
import type { nowSchema } from "./guidance-schema.js";

export type Now = z.infer<typeof nowSchema>;

/** What is known when it is decided what to do now. */
export interface Situation {
  pack: GuidePack;
  step: GuideStep;
  progress: Progress;
  at: CaseAtHand;
  snapshots: readonly PageSnapshot[];
  /** The tab in front. */
  page: PageSnapshot;
  /** The form of the step, where it is in front; null where not. */
  form: FormProgress | null;
  /** What the form is to hold, where the step has none what is known of the company; null where none is chosen. */
  values: readonly FieldValue[] | null;
  filling: boolean;
  /** What the portal stored otherwise than meant. */
  stored: Now["warnings"];
  /** What the portal did not take of the user's own. */
  refused: RefusedOwn;
  /** It said that the account is locked. */
  isLocked: boolean;
  /** It did not take the registration: the company has an account. */
  isTaken: boolean;
}

/** What is to be done, before the words around it are put together. */
export interface Draft {
  substep: Now["substep"];
  values?: Record<string, string>;
  action?: Now["action"];
  /** What to point at; none where there is nothing to press in the page. */
  refs?: ElementRef[];
  /** Several places are all meant: rows to be ticked. */
  all?: boolean;
  /** Something should be there to point at, and is not. */
  missing?: boolean;
  /** What is pointed at is the filled form's own button. */
  submit?: boolean;
  warnings?: Now["warnings"];
  /** What is open in the page, where that is no form that is filled. */
  open?: Now["open"];
}

export const listed = (names: readonly string[], most = 4): string =>
  names.length > most ? `${names.slice(0, most).join("、")}…` : names.join("、");

/** Texts of what a step presses, way by way. */
export const stepWords = ({ pack }: Situation, id: StepId): (readonly string[])[] =>
  (pack.steps.find((step) => step.id === id)?.ways ?? [])
    .filter(({ what }) => what === "clickable")
    .map(({ text }) => text ?? []);
