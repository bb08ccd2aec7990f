import type { FillRow } from "../../core/autofill/field-spec.js";
import { Refused } from "./control/refusal.js";
import type { Filling } from "./fill-session.js";
import type { Task } from "./plan.js";
import { reach } from "./resolve-control.js";
import { putBack } from "./writers/write.js";

/** Puts back what one field held before, the same way it was filled, and reads it back. */
async function restore({ ground, tasks }: Filling, task: Task): Promise<FillRow> {
  const { spec, row } = task;
  try {
    const { hand, now } = await reach(ground, tasks, task);
    if (now !== row.before) await putBack(hand, spec, row.before);
    const held = await hand.until(async () => {
      const reading = await hand.read();
      return reading?.value === row.before ? true : undefined;
    }, 300);
    if (held) return { ...row, now: row.before, status: "pending", reason: undefined };
    return { ...row, now: (await hand.read())?.value ?? "", status: "differs", reason: "not-kept" };
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : "page-changed";
    return { ...row, field: spec.field, status: "differs", reason };
  }
}

/** Undoes a filling, or one field of it, latest first: what was chosen last may hang on what came before. */
export async function undoFilling(filling: Filling, field?: string): Promise<FillRow[]> {
  for (const [name, task] of [...filling.written].reverse()) {
    if (field !== undefined && name !== field) continue;
    task.row = await restore(filling, task);
    if (task.row.status === "pending") filling.written.delete(name);
  }
  return filling.rows;
}
