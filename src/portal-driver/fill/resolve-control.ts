import type { Assignment, FieldSpec } from "../../core/autofill/field-spec.js";
import { matchForm } from "../../core/autofill/match-form.js";
import type { ValueOwner } from "../../core/snapshot/types.js";
import type { Writability } from "../../injected/model/read-control.js";
import { ControlDriver } from "./control/control-driver.js";
import type { FillContext } from "./control/fill-context.js";
import { Refused } from "./control/refusal.js";
import type { FillTask } from "./fill-plan.js";

type Match = Extract<Assignment, { outcome: "match" }>;

/** What a control holds, whose value that is, and which element it is. */
interface Held {
  now: string;
  element: number;
  owner: ValueOwner;
  /** Whether it may be written to, where that was seen with what it holds. */
  writability?: Writability | undefined;
}

type Approached = NonNullable<Awaited<ReturnType<ControlDriver["approach"]>>>;

/** How long a page may be without a control that it is drawing anew, in ms. */
const REDRAW = 500;
/** How long a page may take that comes back from the server, in ms. */
const LOADING = 5000;
/** The control of a match, in its frame; SECURITY: only where that frame may be written to now. */
export function driverFor(context: FillContext, match: Match): ControlDriver {
  const { ref, control, parts = [] } = match;
  const frame = context.tabs.frame(ref);
  if (!frame || frame.isDetached()) throw new Refused("page-changed");
  // SECURITY: asked at the moment of writing; a frame may have gone elsewhere since the look.
  const origin = context.tabs.originOf(frame);
  if (!context.allowed(origin)) throw new Refused("foreign-origin");
  const rest = parts.map((part) => driverFor(context, { ...match, ...part, parts: [] }));
  return new ControlDriver(frame, origin, control, context, rest);
}

/**
 * Looks again for every field of a form whose controls the page has replaced. Fields no longer there for
 * certain lose their control: what remains of them is not guessed at.
 */
async function findAgain(context: FillContext, tasks: readonly FillTask[]): Promise<void> {
  const specs: FieldSpec[] = tasks.map(({ spec }) => spec);
  const found = matchForm(await context.snapshot(), specs, context.allowed);
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

/** Whether a field waits in vain for what another one's choice loads: that one was not filled, nor will be. */
const isLeftAlone = (tasks: readonly FillTask[], { spec }: FillTask): boolean =>
  tasks.some(
    ({ spec: { field }, row: { status, reason } }) =>
      spec.after.includes(field) && status === "refused" && reason !== "page-changed",
  );

/**
 * A hand on a field's control, found again where the page drew it anew or made another kind of box of it, with
 * what it holds now.
 */
export async function resolveControl(
  context: FillContext,
  tasks: readonly FillTask[],
  task: FillTask,
): Promise<Held & { driver: ControlDriver }> {
  for (const retry of [false, true]) {
    if (task.assignment.outcome !== "match")
      throw new Refused(task.assignment.outcome === "refused" ? task.assignment.reason : "page-changed");
    let driver: ControlDriver | undefined;
    try {
      driver = driverFor(context, task.assignment);
      for (const box of [driver, ...driver.rest]) box.isLeftAlone = isLeftAlone(tasks, task);
    } catch (error) {
      if (retry || (error instanceof Refused && error.reason !== "page-changed")) throw error;
    }
    const reading = await driver?.until(
      async () => (await driver?.approach()) ?? undefined,
      retry ? 0 : REDRAW,
    );
    const same = retry || reading?.kind === driver?.control.kind;
    if (driver && reading && same) return { driver, ...(await opened(driver, reading)) };
    if (retry) break;
    // A page that comes back from the server is looked at once it is there.
    await driver?.frame.waitForLoadState("load", { timeout: LOADING }).catch(() => {});
    await findAgain(context, tasks);
  }
  throw new Refused("page-changed");
}

/** What a control holds, and which element it is; undefined while it is closed. */
function ready(reading: Approached | null): Held | undefined {
  if (!reading) throw new Refused("page-changed");
  if (!reading.visible) throw new Refused("hidden");
  const { value: now, element, owner, writability } = reading;
  return reading.disabled ? undefined : { now, element, owner, writability };
}

/** Waits until a control can be written to. */
async function opened(driver: ControlDriver, first: Approached): Promise<Held> {
  const open =
    ready(first) ?? (await driver.until(async () => ready(await driver.approach()), driver.optionsTimeout));
  if (!open) throw new Refused("disabled");
  return open;
}
