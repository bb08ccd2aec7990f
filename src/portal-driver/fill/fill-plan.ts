import type { Assignment, FieldSpec, FieldValue, FillRow } from "../../core/autofill/field-spec.js";
import { mayReplace } from "../../core/autofill/replaceable-values.js";
import { valueHeld } from "../../core/autofill/value-equality.js";
import { regionText } from "./control/region-text.js";

/** A field with all that is known of it before anything is written. */
export interface FillTask {
  spec: FieldSpec;
  value: FieldValue;
  assignment: Assignment;
  row: FillRow;
}

const NOTHING = { before: "", now: "", certain: true };

/** The row of one field as the page stands: what it holds, what is to come, and why not. */
function rowOf(spec: FieldSpec, value: FieldValue, assignment: Assignment): FillRow {
  const known = { field: spec.field, label: spec.labels[0] ?? spec.field, value: value.value };
  if (assignment.outcome === "missing") return { ...known, ...NOTHING, status: "missing" };
  if (assignment.outcome === "refused")
    return { ...known, ...NOTHING, status: "refused", reason: assignment.reason };
  const boxes = [assignment.control, ...(assignment.parts ?? []).map(({ control }) => control)];
  const now = regionText(boxes.map((box) => box.value));
  const held = value.value !== "" && valueHeld(spec, value, now);
  const preset = !held && now !== "" && boxes.every(mayReplace);
  return {
    ...known,
    ...(preset ? { preset } : {}),
    label: assignment.label,
    before: now,
    now,
    status: held ? "kept" : "pending",
    certain: assignment.certain,
  };
}

/** One task a field, in the order of the specs; fields nothing is known for are listed with an empty value. */
export function planFill(
  assignments: readonly Assignment[],
  specs: readonly FieldSpec[],
  values: readonly FieldValue[],
): FillTask[] {
  return specs.map((spec) => {
    const assignment = assignments.find(({ field }) => field === spec.field) ?? {
      field: spec.field,
      outcome: "missing" as const,
    };
    const value = values.find(({ field }) => field === spec.field) ?? { field: spec.field, value: "" };
    return { spec, value, assignment, row: rowOf(spec, value, assignment) };
  });
}

/**
 * Fields in an order that has each after those whose choice fills its options, and such ones last: their options
 * load while others are filled. Circles are cut.
 */
export function orderTasks<T extends { spec: FieldSpec }>(tasks: readonly T[]): T[] {
  const done = new Set<T>();
  const visit = (task: T) => {
    if (done.has(task)) return;
    done.add(task);
    for (const field of task.spec.after) {
      const first = tasks.find(({ spec }) => spec.field === field);
      if (first) visit(first);
    }
    order.push(task);
  };
  const order: T[] = [];
  for (const task of tasks) visit(task);
  const waits = ({ spec }: T) => tasks.some((other) => spec.after.includes(other.spec.field));
  return [...order.filter((task) => !waits(task)), ...order.filter(waits)];
}
