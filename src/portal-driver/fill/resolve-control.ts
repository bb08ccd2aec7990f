import type { Assignment, FieldSpec } from "../../core/autofill/field-spec.js";
import { matchForm } from "../../core/autofill/match-form.js";
import type { Reading } from "../../injected/rpc.js";
import { originOf } from "../page/frame-origin.js";
import type { Ground } from "./control/context.js";
import { Hand } from "./control/control-driver.js";
import { Refused } from "./control/refusal.js";
import type { Task } from "./plan.js";

type Match = Extract<Assignment, { outcome: "match" }>;

/** How long a page may be without a control that it is drawing anew, in ms. */
const REDRAW = 500;
/** How long a control may stay closed while what it depends on is loaded, in ms. */
const OPENING = 5000;

/** The control of a match, in its frame; SECURITY: only where that frame may be written to now. */
export function handOf(ground: Ground, match: Match): Hand {
  const { place, control, parts = [] } = match;
  const frame = ground.tabs.frame(place);
  if (!frame || frame.isDetached()) throw new Refused("page-changed");
  // SECURITY: asked at the moment of writing; a frame may have gone elsewhere since the look.
  const origin = originOf(frame);
  if (!ground.allowed(origin)) throw new Refused("foreign-origin");
  const rest = parts.map((part) => handOf(ground, { ...match, ...part, parts: [] }));
  return new Hand(frame, origin, control, ground.changes, rest);
}

/**
 * Looks again for every field of a form whose controls the page has replaced. Fields no longer there for
 * certain lose their control: what remains of them is not guessed at.
 */
async function findAgain(ground: Ground, tasks: readonly Task[]): Promise<void> {
  const specs: FieldSpec[] = tasks.map(({ spec }) => spec);
  const found = matchForm(await ground.sight(), specs, ground.allowed);
  for (const task of tasks) {
    const again = found.find(({ field }) => field === task.spec.field);
    if (task.assignment.outcome !== "match") continue;
    if (again?.outcome === "match" && again.certain === task.assignment.certain) task.assignment = again;
    else if (again?.outcome !== "match")
      task.assignment = {
        field: task.spec.field,
        outcome: "refused",
        reason: "page-changed",
        candidates: [],
      };
  }
}

/**
 * A hand on a field's control, found again where the page drew it anew or made another kind of box of it, with
 * what it holds now.
 */
export async function reach(
  ground: Ground,
  tasks: readonly Task[],
  task: Task,
): Promise<{ hand: Hand; now: string; element: number }> {
  for (const retry of [false, true]) {
    if (task.assignment.outcome !== "match")
      throw new Refused(task.assignment.outcome === "refused" ? task.assignment.reason : "page-changed");
    let hand: Hand | undefined;
    try {
      hand = handOf(ground, task.assignment);
    } catch (error) {
      if (retry || (error instanceof Refused && error.reason !== "page-changed")) throw error;
    }
    const reading = await hand?.until(async () => (await hand?.read()) ?? undefined, retry ? 0 : REDRAW);
    const same = retry || reading?.kind === hand?.control.kind;
    if (hand && reading && same) return { hand, ...(await opened(hand, reading)) };
    if (!retry) await findAgain(ground, tasks);
  }
  throw new Refused("page-changed");
}

/** What a control holds, and which element it is; undefined while it is closed. */
function ready(reading: Reading | null): { now: string; element: number } | undefined {
  if (!reading) throw new Refused("page-changed");
  if (!reading.visible) throw new Refused("hidden");
  return reading.disabled ? undefined : { now: reading.value, element: reading.element };
}

/** Waits until a control can be written to. */
async function opened(hand: Hand, first: Reading): Promise<{ now: string; element: number }> {
  const open = ready(first) ?? (await hand.until(async () => ready(await hand.read()), OPENING));
  if (!open) throw new Refused("disabled");
  return open;
}
