import type { FieldValue } from "../../autofill/field-spec.js";
import type { RefusedOwn } from "../../autofill/left-to-the-user.js";
import { findTarget, type Target } from "../../autofill/locate-target.js";
import type { FormProgress, OpenControl } from "../../autofill/open-fields.js";
import { refOf } from "../../snapshot/stacking.js";
import type { ElementRef, PageSnapshot } from "../../snapshot/types.js";
import { dayOf } from "../../text/dates.js";
import { type CaseAtHand, serialsOf, statusesOf } from "../case-at-hand.js";
import { isLocked } from "../detection/standing-message.js";
import type { GuidePack, GuideStep } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import type { Progress } from "../progress.js";
import { isReady, isReadyStatus } from "../reservation-progress.js";
import { enterStep, loginForm, registerStep } from "./account-steps.js";
import { bookingStep } from "./booking-steps.js";
import { choiceOverForm } from "./choice-over-form.js";
import { addStep, alreadySaved, formStep } from "./form-steps.js";
import { formWindow } from "./form-window.js";
import type { Draft, Now, Situation } from "./guidance-types.js";
import { openByRow } from "./open-ledger-or-bookings.js";
import { buttons, labelOf, refs } from "./pressable-elements.js";
import { pageDialog } from "./questions-and-notices.js";
import { alteredSerial } from "./serial-altered-by-portal.js";
import { statusStep } from "./status-step.js";
import { unrelatedBooking } from "./unrelated-booking.js";

export interface GuidanceInput {
  pack: GuidePack;
  current: StepId;
  progress: Progress;
  at: CaseAtHand;
  /** The portal's tabs, the one in front last. */
  snapshots: readonly PageSnapshot[];
  form: FormProgress | null;
  /** The tab that showed the form last (`formTabOf`). */
  formTab: string | null;
  values: readonly FieldValue[] | null;
  filling: boolean;
  /** A window of the browser's that the tab in front has open. */
  dialog: { kind: string; message: string } | null;
  /** What the portal said last and what still stands. */
  said: Now["said"];
  /** What the portal did not take of the user's own, as long as that stands. */
  refused: RefusedOwn;
  /** Warnings that are not of this page: what the portal stored. */
  warnings: Now["warnings"];
}

/** What to do now, and where to point. */
export interface Guidance {
  now: Now;
  target: Target & {
    submit: boolean;
    /** The day that the place takes (YYYY-MM-DD), where that is a box for a date. */
    day: string | null;
  };
}

/** The booking is handed in, and its list is not in front. */
function toBookings(situation: Situation): Draft | null {
  const step = situation.pack.steps.find(({ id }) => id === "open-reservation");
  return step ? openByRow("open-reservation")({ ...situation, step }) : null;
}

/** By step, what its pages ask for; null where the step's own pages are not in front. */
const BY_STEP: Record<StepId, (situation: Situation) => Draft | null> = {
  "open-portal": () => null,
  // Registered: what still stands of the form is left behind.
  // Another try would be refused as well.
  register: (situation) =>
    (situation.isTaken ? enterStep(situation) : null) ??
    (situation.progress.saved.includes("register") ? null : formStep(situation)) ??
    registerStep(situation),
  "enter-system": enterStep,
  "open-ledger": openByRow("open-ledger"),
  "add-instrument": (situation) => alreadySaved(situation) ?? formStep(situation) ?? addStep(situation),
  "open-reservation": openByRow("open-reservation"),
  "choose-instruments": bookingStep,
  "submit-reservation": bookingStep,
  "await-verification": (situation) => statusStep(situation) ?? toBookings(situation),
};

const SUBSTEP_OF = {
  notice: "close-notice",
  terms: "accept-terms",
  alert: "answer-alert",
  question: "answer-dialog",
} as const;

/** As it stands within a sentence of ours, which ends by itself. */
const quoted = (message: string): string => message.replace(/[。.]$/u, "");

/** Windows that a page opens itself. */
const OF_PAGE = ["alert", "confirm", "prompt"];

/** A box of the portal's that waits comes first, whatever the step. */
function dialogDraft({
  pack,
  current,
  dialog,
  snapshots,
}: GuidanceInput): { draft: Draft; dialog: Now["dialog"] } | null {
  const isLast = current === "submit-reservation" || current === "choose-instruments";
  const asks = (message: string) => isLast && /提交|预约|申请/.test(message);
  if (dialog) {
    const { kind, message } = dialog;
    if (kind === "print") return null;
    // Asked by the app, the server or the network: it has buttons of its own.
    if (!OF_PAGE.includes(kind))
      return { draft: { substep: "answer-question", action: "none" }, dialog: null };
    const button = "确定";
    const substep =
      kind === "alert" ? "answer-alert" : asks(message) ? "confirm-submission" : "answer-dialog";
    return {
      draft: { substep, values: { message: quoted(message), button }, action: "none" },
      dialog: { message, button },
    };
  }
  const page = snapshots.at(-1);
  const box = page ? pageDialog(pack, page) : null;
  if (!box) return null;
  const { kind, message, title, label, button } = box;
  const substep = kind === "question" && asks(message) ? "confirm-submission" : SUBSTEP_OF[kind];
  return {
    draft: { substep, values: { message: quoted(message), title, button: label }, refs: refs([button]) },
    dialog: { message, button: label },
  };
}

const openOf = (
  pack: GuidePack,
  step: GuideStep,
  { field, own, label, why, value, now, said, options }: OpenControl,
  index: number,
): Now["open"][number] => {
  const spec = step.form && pack.forms[step.form].find((one) => one.field === field);
  const known = Object.keys(spec?.options ?? {});
  return {
    field: field || `other-${index}`,
    kind: own ? "own" : "field",
    label,
    why,
    box:
      spec && why !== "own"
        ? {
            kind: spec.options && spec.kind === "text" ? "choice" : spec.kind,
            options: options.length > 0 ? options : known,
          }
        : null,
    value,
    now,
    said,
  };
};

/** Only the case's own scales, each with its own status. */
function reservationOf({ pack, at, progress }: GuidanceInput): Now["reservation"] {
  const { reservation } = progress;
  if (!reservation) return null;
  const statuses = statusesOf(reservation.instruments);
  const folded = serialsOf(at);
  const scales = at.scales.map(({ serial }, index) => {
    const own = statuses.get(folded[index] ?? "");
    const status =
      own ??
      (at.scales.length === 1 &&
      reservation.instruments.length === 1 &&
      !reservation.instruments[0]?.includes(" ")
        ? (reservation.instruments[0] ?? "")
        : "");
    return { serial, status, ready: isReadyStatus(pack, status) };
  });
  const { id, status, opinion = "" } = reservation;
  return { id, status, opinion, ready: isReady(pack, at, reservation), scales };
}

/** Nothing of the step is in front: what the pack says to do first, with the way back where there is one. */
function elsewhere({ pack, current, snapshots }: GuidanceInput, step: GuideStep): Draft {
  const page = snapshots.at(-1);
  if (!page || current === "open-portal")
    return {
      substep: current === "open-portal" ? "wait-for-page" : "pack-first",
      action: "home",
      missing: true,
    };
  const { outcome, refs: found } = findTarget(
    snapshots,
    step.ways.filter(({ what }) => what !== "checkbox"),
  );
  if (outcome === "found") return { substep: "pack-action", refs: found };
  const [back] = buttons(page, pack.buttons.back);
  if (back && current !== "register" && current !== "enter-system")
    return { substep: "go-back", values: { button: labelOf(back) }, refs: [refOf(back)] };
  // What comes first there is to log in, and that is done where one can log out.
  if (current === "enter-system" && buttons(page, pack.buttons.logout).length > 0)
    return { substep: "pack-action", action: "home", missing: true };
  return { substep: "pack-first", action: "home", missing: true };
}

/** What the page in front asks for, by its step; whatever that is, the way to it leads through the login. */
function draftOf(situation: Situation): Draft | null {
  const { page, pack, step } = situation;
  const isAccount = step.id === "register" || step.id === "enter-system";
  if (isAccount) return BY_STEP[step.id](situation);
  const asked = loginForm(situation) ?? unrelatedBooking(situation) ?? BY_STEP[step.id](situation);
  // A wrong scale in a booking being put together comes out of it first.
  const isWrong = asked?.warnings?.some(({ kind }) => kind === "wrong-scale") === true;
  const own = isWrong ? asked : (alteredSerial(situation) ?? asked);
  // Within the system the way back leads on.
  return own ?? (buttons(page, pack.buttons.back).length > 0 ? null : enterStep(situation));
}

/** The packs' reply that the company has an account. */
const COMPANY_TAKEN = "company-taken";

const isRejected = (form: FormProgress | null, field: string): boolean =>
  form?.open.some((one) => one.field === field && one.why === "rejected") === true;

/** The day that is meant for the one box that is pointed at. */
function dayAt(
  { pack, form }: GuidanceInput,
  { form: kind }: GuideStep,
  [at, ...others]: readonly ElementRef[],
) {
  const open = form?.open.find(({ ref }) => ref?.key === at?.key && ref?.frame === at?.frame);
  const spec = kind && pack.forms[kind].find(({ field }) => field === open?.field);
  return open && others.length === 0 && spec?.kind === "date" ? dayOf(open.value) : null;
}

function outcomeOf({ refs: { length } = [], missing, all }: Draft): Now["target"]["outcome"] {
  if (length === 0) return missing ? "missing" : "none";
  return length > 1 && !all ? "ambiguous" : "found";
}

/** Decides what to do now: one sentence and one place, by the case at hand and by what the portal shows. */
export function guidanceOf(input: GuidanceInput): Guidance {
  const { pack, current, progress, at, snapshots, form, values, filling, said } = input;
  const step = pack.steps.find(({ id }) => id === current);
  if (!step) throw new Error(`the pack has no step ${current}`);
  const page = snapshots.at(-1);
  const stored = input.warnings;
  const situation = page && {
    pack,
    step,
    progress,
    at,
    snapshots,
    page,
    form,
    values,
    filling,
    stored,
    refused: input.refused,
    isLocked: said !== null && isLocked(said),
    isTaken: said?.advice === COMPANY_TAKEN && isRejected(form, "creditCode"),
  };
  const choice = situation && !input.dialog && !filling ? choiceOverForm(situation) : null;
  const asked = choice ? null : dialogDraft(input);
  const inWindow = situation ? formWindow(situation, input.formTab) : null;
  const draft =
    asked?.draft ?? choice ?? inWindow ?? (situation && draftOf(situation)) ?? elsewhere(input, step);
  const refsFound = draft.refs ?? [];
  const outcome = outcomeOf(draft);
  return {
    now: {
      step: current,
      substep: draft.substep,
      sentence: { key: draft.substep, values: draft.values ?? {} },
      action: draft.action ?? (refsFound.length > 0 ? "show" : "none"),
      target: { outcome, count: refsFound.length },
      // What is open while a form is filled, the filling tells.
      open: filling
        ? []
        : (draft.open ?? form?.open.map((one, index) => openOf(pack, step, one, index)) ?? []),
      said,
      dialog: asked?.dialog ?? null,
      warnings: [...(draft.warnings ?? []), ...input.warnings],
      reservation: reservationOf(input),
    },
    target: {
      outcome: outcome === "none" ? "missing" : outcome,
      refs: refsFound,
      submit: draft.submit ?? false,
      day: dayAt(input, step, refsFound),
    },
  };
}
