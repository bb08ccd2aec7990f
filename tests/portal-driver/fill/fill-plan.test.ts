import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assignment, FieldSpec } from "../../../src/core/autofill/field-spec.js";
import type { Control } from "../../../src/core/snapshot/types.js";
import { orderTasks, planFill } from "../../../src/portal-driver/fill/fill-plan.js";

const spec = (field: string, after: string[] = []): FieldSpec => ({
  field,
  labels: [`${field}标签`],
  kind: "text",
  optional: false,
  after,
});

const control = (value: string): Control => ({
  key: "c:1",
  kind: "text",
  labels: [],
  value,
  readOnly: false,
  disabled: false,
  required: false,
  visible: true,
  rect: { x: 0, y: 0, width: 9, height: 9 },
  layer: "page",
  groups: [],
  search: false,
});

const match = (field: string, value: string, certain = true): Assignment => ({
  field,
  outcome: "match",
  ref: { page: "tab-1", frame: "0", key: "c:1" },
  control: control(value),
  label: "页面上的标签",
  source: "for",
  certain,
});

describe("rows before anything is written", () => {
  const rowOf = (assignment: Assignment, value = "ACS-30") =>
    planFill([assignment], [spec("model")], [{ field: "model", value }])[0]?.row;

  it.each<[string, Assignment, object]>([
    ["empty", match("model", ""), { status: "pending", before: "", label: "页面上的标签", certain: true }],
    ["held already", match("model", "ACS-30"), { status: "kept", before: "ACS-30", now: "ACS-30" }],
    ["held by another", match("model", "TCS-1"), { status: "pending", before: "TCS-1" }],
    ["known weakly", match("model", "", false), { status: "pending", certain: false }],
    ["missing", { field: "model", outcome: "missing" }, { status: "missing", label: "model标签" }],
    [
      "refused",
      { field: "model", outcome: "refused", reason: "ambiguous", candidates: [] },
      { status: "refused", reason: "ambiguous" },
    ],
  ])("%s", (_name, assignment, expected) => {
    expect(rowOf(assignment)).toMatchObject(expected);
  });

  it("an empty value is never kept, and a field without a value or an answer has a row too", () => {
    expect(rowOf(match("model", ""), "")).toMatchObject({ status: "pending", value: "" });
    expect(planFill([], [spec("model")], [])[0]?.row).toMatchObject({ status: "missing", value: "" });
  });

  it("a region in several lists reads as the way to it", () => {
    const parts = ["嘉兴市", "南湖区"].map((value) => ({
      ref: { page: "tab-1", frame: "0", key: value },
      control: control(value),
    }));
    const assignment = { ...match("model", "浙江省"), parts } as Assignment;
    expect(rowOf(assignment)?.before).toBe("浙江省/嘉兴市/南湖区");
  });
});

describe("the order of filling", () => {
  const names = ["a", "b", "c", "d", "e"];
  const graph = fc.array(fc.record({ after: fc.subarray(names) }), { minLength: 5, maxLength: 5 });

  it("holds every field once, circles or not", () => {
    fc.assert(
      fc.property(graph, (nodes) => {
        const tasks = nodes.map(({ after }, i) => ({ spec: spec(names[i] ?? "", after) }));
        expect(new Set(orderTasks(tasks))).toEqual(new Set(tasks));
        expect(orderTasks(tasks)).toHaveLength(tasks.length);
      }),
    );
  });

  it("has what waits for another field's choice behind all that does not", () => {
    const specs = [
      spec("a"),
      spec("b", ["a"]),
      spec("c"),
      spec("d", ["b", "elsewhere"]),
      spec("e", ["elsewhere"]),
    ];
    const order = orderTasks(specs.map((one) => ({ spec: one })));
    expect(order.map((task) => task.spec.field).join("")).toBe("acebd");
  });

  it("has each field behind those it waits for, where there is no circle", () => {
    fc.assert(
      fc.property(graph, fc.shuffledSubarray(names, { minLength: 5 }), (nodes, listed) => {
        // Only earlier names are waited for: no circle can arise.
        const tasks = listed.map((name) => {
          const index = names.indexOf(name);
          const after = (nodes[index]?.after ?? []).filter((other) => names.indexOf(other) < index);
          return { spec: spec(name, after) };
        });
        const order = orderTasks(tasks).map((task) => task.spec);
        for (const [at, { after }] of order.entries())
          for (const other of after) expect(order.findIndex(({ field }) => field === other)).toBeLessThan(at);
      }),
    );
  });
});
