import { getInitialSnapshot, getNextSnapshot } from "xstate";
import * as z from "zod";
import type { PageSnapshot } from "../snapshot/types.js";
import { type Circumstances, evidenceOf } from "./detection/page-evidence.js";
import { portalConditionOf } from "./detection/portal-condition.js";
import type { Reservation } from "./detection/reservations.js";
import type { GuidePack } from "./pack/schema.js";
import { STEP_IDS, type StepId } from "./pack/steps.js";
import { createGuideMachine, type GuideEvent } from "./step-machine.js";

const stepId = z.enum(STEP_IDS);
const strings = z.array(z.string());

/** What is kept of a guide between two starts of the app; nothing in it names a person. */
export const savedGuideSchema = z.strictObject({
  current: stepId,
  progress: z.strictObject({
    done: z.array(stepId),
    picked: z.boolean(),
    shown: stepId.nullable(),
    opened: z.array(stepId),
    ledger: strings.nullable(),
    booked: strings.nullable(),
    editing: z.boolean(),
    reservation: z.strictObject({ id: z.string(), status: z.string(), instruments: strings }).nullable(),
    serial: z.string().nullable(),
    signedIn: z.boolean(),
  }),
});
export type SavedGuide = z.infer<typeof savedGuideSchema>;

/** The guide's part of the app's state; where the target stands is added by who looks for it. */
export interface GuideView {
  current: StepId;
  picked: boolean;
  /** Without the current step, in the procedure's order. */
  done: StepId[];
  reservation: Reservation | null;
}

export interface Guide {
  readonly state: GuideView;
  /** Takes in what the portal shows now. */
  look(snapshots: readonly PageSnapshot[], circumstances?: Circumstances): GuideView;
  /** Shows a step the person wants to see, until the portal shows another. */
  pick(step: StepId): GuideView;
  /** What keeps the person from going on, by what the portal shows now; asks only, changes nothing. */
  trouble(snapshots: readonly PageSnapshot[]): ReturnType<typeof portalConditionOf>;
  /** Plain data for `createGuide`. */
  snapshot(): SavedGuide;
}

/**
 * The guide for one company's work on the portal. Nothing runs by itself: each call takes one event in.
 * @param saved an earlier `snapshot()`; anything else starts at the first step
 */
export function createGuide(pack: GuidePack, saved?: unknown): Guide {
  const machine = createGuideMachine(pack);
  const earlier = savedGuideSchema.safeParse(saved);
  // A new start has no session on the portal until the portal shows it.
  let snapshot = earlier.success
    ? machine.resolveState({
        value: earlier.data.current,
        context: { ...earlier.data.progress, signedIn: false },
      })
    : getInitialSnapshot(machine);

  const current = () => snapshot.value as StepId;
  const view = (): GuideView => ({
    current: current(),
    picked: snapshot.context.picked,
    done: STEP_IDS.filter((id) => id !== current() && snapshot.context.done.includes(id)),
    reservation: snapshot.context.reservation,
  });
  const send = (event: GuideEvent): GuideView => {
    snapshot = getNextSnapshot(machine, snapshot, event);
    return view();
  };

  return {
    get state() {
      return view();
    },
    look: (snapshots, circumstances = {}) =>
      send({ type: "SIGHT", evidence: evidenceOf(pack, snapshots, circumstances) }),
    pick: (step) => send({ type: "PICK", step }),
    trouble: (snapshots) => {
      const { signedIn, done } = snapshot.context;
      return portalConditionOf(pack, snapshots, { signedIn, done: new Set(done) });
    },
    snapshot: () => ({ current: current(), progress: snapshot.context }),
  };
}
