import { topmostView } from "../../../../src/core/procedure/detection/page-view.js";
import { holdingSignals, strongestFirst } from "../../../../src/core/procedure/detection/step-signals.js";
import type { StepId } from "../../../../src/core/procedure/pack/steps.js";
import type { PageSnapshot } from "../../../../src/core/snapshot/types.js";
import { type FramePlan, PACK } from "../snapshots.js";

/** The step the tab in front shows. */
export function shows(snapshots: PageSnapshot[], done: StepId[]): StepId | undefined {
  const view = topmostView(PACK, snapshots);
  return view ? strongestFirst(holdingSignals(PACK, view), new Set(done))[0]?.step : undefined;
}

/** The parts of one page spread over frames, as table-and-iframe portals do. */
export const split = ({ texts, press: buttons, controls, tables, layers }: FramePlan): FramePlan[] => [
  { texts, tables, controls },
  { press: buttons, layers },
];
