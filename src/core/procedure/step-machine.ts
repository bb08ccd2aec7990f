import { assign, setup } from "xstate";
import type { Evidence } from "./detection/page-evidence.js";
import type { GuidePack } from "./pack/schema.js";
import { STEP_IDS, type StepId } from "./pack/steps.js";
import { NO_PROGRESS, type Progress, reduce } from "./progress.js";

export type GuideEvent =
  /** A look at the portal, as `evidenceOf` sums it up. */
  | { type: "SIGHT"; evidence: Evidence }
  /** The person wants to see a step. */
  | { type: "PICK"; step: StepId };

/**
 * The nine steps as states. Every step can follow every other, since people go back, jump and reload: what
 * decides is what the portal shows (`learn`), never time. The context is plain data.
 */
export function createGuideMachine(pack: GuidePack) {
  const { createMachine } = setup({
    types: { context: {} as Progress, events: {} as GuideEvent },
  });
  const stateOf = (from: StepId) => ({
    on: {
      SIGHT: STEP_IDS.map((to) => ({
        target: to,
        guard: ({ context, event }: { context: Progress; event: GuideEvent }) =>
          event.type === "SIGHT" && reduce(pack, context, from, event.evidence).current === to,
        actions: assign<Progress, GuideEvent, undefined, GuideEvent, never>(({ context, event }) =>
          event.type === "SIGHT" ? reduce(pack, context, from, event.evidence).progress : context,
        ),
      })),
      PICK: STEP_IDS.map((to) => ({
        target: to,
        guard: ({ event }: { event: GuideEvent }) => event.type === "PICK" && event.step === to,
        actions: assign<Progress, GuideEvent, undefined, GuideEvent, never>(({ context }) => ({
          picked: to !== context.shown,
        })),
      })),
    },
  });
  const states = Object.fromEntries(STEP_IDS.map((id) => [id, stateOf(id)])) as Record<
    StepId,
    ReturnType<typeof stateOf>
  >;
  return createMachine({ id: "guide", initial: "open-portal", context: NO_PROGRESS, states });
}
