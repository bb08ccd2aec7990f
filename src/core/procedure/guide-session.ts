import * as z from "zod";
import type { PageSnapshot } from "../snapshot/types.js";
import { type Circumstances, evidenceOf } from "./detection/page-evidence.js";
import { portalConditionOf } from "./detection/portal-condition.js";
import type { Reservation } from "./detection/reservations.js";
import { NOTHING_SEEN } from "./list-seen.js";
import type { GuidePack } from "./pack/schema.js";
import { STEP_IDS, type StepId } from "./pack/steps.js";
import { NO_PROGRESS, type Progress } from "./progress.js";
import { reduce } from "./reduce-progress.js";

const stepId = z.enum(STEP_IDS);
const strings = z.array(z.string());

/**
 * What is kept of a guide between two starts of the app; nothing in it names a user. What only an earlier version kept
 * is left out: for that alone the rest is not lost.
 */
export const savedGuideSchema = z.object({
  current: stepId,
  progress: z.object({
    done: z.array(stepId),
    picked: z.boolean(),
    shown: stepId.nullable(),
    opened: z.array(stepId),
    ledger: strings.nullable(),
    booked: strings.nullable(),
    editing: z.boolean(),
    reservation: z
      .object({
        id: z.string(),
        status: z.string(),
        instruments: strings,
        madeOn: z.string().optional(),
        opinion: z.string().optional(),
      })
      .nullable(),
    serial: z.string().nullable(),
    signedIn: z.boolean(),
    // Files of earlier versions have none of these.
    begun: z.array(stepId).default([]),
    saved: z.array(stepId).default([]),
    entered: z.string().nullable().default(null),
    inForm: z.string().default(""),
    heard: z.array(stepId).default([]),
    listed: strings.nullable().default(null),
    ledgerSeen: z
      .object({
        isWhole: z.boolean(),
        isBack: z.boolean(),
        parts: strings,
        chain: strings,
        front: z.string(),
        turns: z.number(),
      })
      .default(NOTHING_SEEN),
    absent: strings.default([]),
    drafts: strings.nullable().default(null),
    // Of a list that was open then.
    choices: z
      .unknown()
      .optional()
      .transform(() => NO_PROGRESS.choices),
    account: z.enum(["registration", "login", "user"]).nullable().default(null),
    caseKey: z.string().default(""),
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
  readonly progress: Progress;
  /** Takes in what the portal shows now. */
  look(snapshots: readonly PageSnapshot[], circumstances?: Circumstances): GuideView;
  /** Shows a step the user wants to see, until the portal shows another. */
  pick(step: StepId): GuideView;
  /** What keeps the user from going on, by what the portal shows now; asks only, changes nothing. */
  trouble(snapshots: readonly PageSnapshot[]): ReturnType<typeof portalConditionOf>;
  /** Plain data for `createGuide`. */
  snapshot(): SavedGuide;
}

/**
 * The guide for one company's work on the portal. Nothing runs by itself: each call takes one event in, by a pure
 * reducer (`reduce`), once a look.
 * @param saved an earlier `snapshot()`; anything else starts at the first step
 */
export function createGuide(pack: GuidePack, saved?: unknown): Guide {
  const earlier = savedGuideSchema.safeParse(saved);
  let current: StepId = earlier.success ? earlier.data.current : "open-portal";
  // A new start has no session on the portal until the portal shows it.
  let progress: Progress = earlier.success ? { ...earlier.data.progress, signedIn: false } : NO_PROGRESS;

  const view = (): GuideView => ({
    current,
    picked: progress.picked,
    done: STEP_IDS.filter((id) => id !== current && progress.done.includes(id)),
    reservation: progress.reservation,
  });

  return {
    get state() {
      return view();
    },
    get progress() {
      return progress;
    },
    look(snapshots, circumstances = {}) {
      ({ progress, current } = reduce(pack, progress, current, evidenceOf(pack, snapshots, circumstances)));
      return view();
    },
    pick(step) {
      progress = { ...progress, picked: step !== progress.shown };
      current = step;
      return view();
    },
    trouble(snapshots) {
      return portalConditionOf(pack, snapshots, {
        signedIn: progress.signedIn,
        done: new Set(progress.done),
      });
    },
    snapshot: () => ({ current, progress: { ...progress, choices: NO_PROGRESS.choices } }),
  };
}
