import type { FillRow } from "../../core/form/fields.js";
import type { Filling } from "./fill.js";
import { Refused } from "./hand.js";
import type { Task } from "./rows.js";
import { writeText } from "./text.js";
import { write } from "./write.js";

const TYPED = ["text", "textarea", "number", "date"];

/** Puts back what one field held before, the same way it was filled, and reads it back. */
async function restore(filling: Filling, task: Task): Promise<FillRow> {
  const { assignment, spec, row } = task;
  if (assignment.outcome !== "match") return row;
  try {
    const { hand } = await filling.hand(task, assignment);
    if (TYPED.includes(assignment.control.kind)) await writeText(hand, row.before);
    else if (row.before === "" && assignment.control.kind === "select")
      await hand.box.selectOption({ index: 0 }, { timeout: 3000 });
    else if (row.before === "") throw new Refused("not-kept");
    else await write(hand, { ...spec, options: {} }, { field: spec.field, value: row.before });
    const now = (await hand.read())?.value ?? "";
    return now === row.before
      ? { ...row, now, status: "pending", reason: undefined }
      : { ...row, now, status: "differs", reason: "not-kept" };
  } catch (error) {
    const reason = error instanceof Refused ? error.reason : "page-changed";
    return { ...row, status: "differs", reason };
  }
}

/** Undoes a filling, or one field of it, latest first: what was chosen last may depend on what came before. */
export async function undoFilling(filling: Filling, field?: string): Promise<FillRow[]> {
  for (const [name, task] of [...filling.written].reverse()) {
    if (field !== undefined && name !== field) continue;
    if (task.row.status === "refused") continue;
    task.row = await restore(filling, task);
    if (task.row.status === "pending") filling.written.delete(name);
  }
  return filling.rows;
}
