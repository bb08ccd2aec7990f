import type { FillRow } from "../../core/autofill/field-spec.js";
import { valueHeld } from "../../core/autofill/value-equality.js";
import { Refused } from "./control/refusal.js";
import type { FillTask } from "./fill-plan.js";
import type { FillSession } from "./fill-session.js";
import { resolveControl } from "./resolve-control.js";
import { putBack } from "./writers/write.js";

/** Puts back what one field held before, the same way it was filled, and reads it back. */
async function restore({ context, tasks }: FillSession, task: FillTask): Promise<FillRow> {
  const { spec, row } = task;
  // A date that the page writes its own way is the one that stood there.
  const before = { field: spec.field, value: row.before };
  try {
    const { driver, now } = await resolveControl(context, tasks, task);
    if (now !== row.before) await putBack(driver, spec, row.before);
    const held = await driver.until(async () => {
      const reading = await driver.read();
      return reading && valueHeld(spec, before, reading.value) ? true : undefined;
    }, 300);
    if (held) return { ...row, now: row.before, status: "pending", reason: undefined };
    return { ...row, now: (await driver.read())?.value ?? "", status: "differs", reason: "not-kept" };
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : "page-changed";
    if (reason === "chosen-stays") return { ...row, status: "kept", reason };
    return { ...row, field: spec.field, status: "differs", reason };
  }
}

/** Undoes a filling, or one field of it, latest first: what was chosen last may hang on what came before. */
export async function undoFill(session: FillSession, field?: string): Promise<FillRow[]> {
  for (const [name, task] of [...session.written].reverse()) {
    if (field !== undefined && name !== field) continue;
    task.row = await restore(session, task);
    if (task.row.status !== "differs") session.written.delete(name);
  }
  return session.rows;
}
