import { expect, it } from "vitest";
import type { FieldSpec } from "../../../src/core/autofill/field-spec.js";
import type { ControlDriver } from "../../../src/portal-driver/fill/control/control-driver.js";
import { regionText } from "../../../src/portal-driver/fill/control/region-text.js";
import { takeBack } from "../../../src/portal-driver/fill/restore-after-refusal.js";

// What runs in the pages is bundled by the build alone, and no page is here.
const REGION: FieldSpec = {
  field: "region",
  labels: ["行政区划"],
  kind: "region",
  optional: false,
  after: [],
};

/** A box of the page, which holds something. @param keeps whether it cannot be emptied */
function boxOf(page: string[], index: number, kind: "select" | "combobox", keeps: boolean) {
  const empty = async () => {
    // What hangs on a choice goes with it.
    if (!keeps) page.fill("", index);
  };
  return {
    control: { kind },
    rest: [] as unknown[],
    read: async (): Promise<{ value: string } | null> => ({ value: page[index] ?? "" }),
    until: <T>(look: () => Promise<T | undefined>) => look(),
    leave: async () => {},
    box: {
      isEditable: async () => !keeps,
      press: async (key: string) => (key === "Delete" ? empty() : undefined),
      selectOption: empty,
    },
  };
}

/** A field in so many boxes. */
function fieldOf(page: string[], kind: "select" | "combobox", keeps = false): ControlDriver {
  const [first, ...rest] = page.map((_, index) => boxOf(page, index, kind, keeps));
  const field = { ...first, alone: () => first, rest };
  if (rest.length > 0) field.read = async () => ({ value: regionText(page) });
  return field as unknown as ControlDriver;
}

it.each([
  ["lists for all levels that are the browser's own", "select", ["浙江省", "嘉兴市", ""]],
  ["lists for all levels that the page draws", "combobox", ["浙江省", "", ""]],
  ["one list, beside which two more or a street's stand", "combobox", ["浙江省"]],
] as const)("a region that got stuck on its way down is taken back: %s", async (_, kind, left) => {
  const page = [...left];
  expect(await takeBack(fieldOf(page, kind), REGION, "")).toBe("");
  expect(page).toEqual(left.map(() => ""));
});

it("what a box keeps all the same is told", async () => {
  const page = ["浙江省"];
  expect(await takeBack(fieldOf(page, "combobox", true), REGION, "")).toBe("浙江省");
});

it("a field that holds what it held is not touched, nor one that is gone", async () => {
  const untouched = { read: async () => ({ value: "南湖区" }) } as unknown as ControlDriver;
  expect(await takeBack(untouched, REGION, "南湖区")).toBe("南湖区");
  const gone = { read: async () => null } as unknown as ControlDriver;
  expect(await takeBack(gone, REGION, "")).toBeUndefined();
});
