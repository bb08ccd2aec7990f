import { beforeEach, expect, it, vi } from "vitest";
import type { FillContext } from "../../../src/portal-driver/fill/control/fill-context.js";
import { FillSession } from "../../../src/portal-driver/fill/fill-session.js";

// What runs in the pages is bundled by the build alone, and no page is here.
const FIELDS = ["model", "range", "validUntil"];

const page = vi.hoisted(() => ({
  held: {} as Record<string, string>,
  /** By field, what the page's answer to its first writings empties, once it is in. */
  empties: {} as Record<string, string[][]>,
  writes: [] as string[],
  late: [] as string[],
}));
vi.mock("../../../src/core/autofill/match-form.js", () => ({
  matchForm: () =>
    FIELDS.map((field) => ({
      field,
      outcome: "match",
      ref: { page: "tab-1", frame: "0", key: field },
      control: { kind: "text", key: field, value: "", owner: "page" },
      label: field,
      certain: true,
    })),
}));
vi.mock("../../../src/portal-driver/fill/resolve-control.js", () => {
  const boxOf = (key: string) => {
    const box = {
      key,
      control: { kind: "text" },
      rest: [],
      alone: () => box,
      shown: async () => page.held[key] ?? "",
      read: async () => ({ value: page.held[key] ?? "", element: 1, owner: "page" }),
      until: <T>(look: () => Promise<T | undefined>) => look(),
    };
    return box;
  };
  return {
    driverFor: (_: object, { ref }: { ref: { key: string } }) => boxOf(ref.key),
    resolveControl: async (_: object, _tasks: object, { spec }: { spec: { field: string } }) => ({
      driver: boxOf(spec.field),
      now: page.held[spec.field] ?? "",
      element: 1,
      owner: "page",
    }),
  };
});
vi.mock("../../../src/portal-driver/fill/control/control-driver.js", () => ({
  readAll: async (drivers: { key: string }[]) => {
    for (const field of page.late.splice(0)) page.held[field] = "";
    return drivers.map(({ key }) => ({ value: page.held[key] ?? "", element: 1 }));
  },
}));
vi.mock("../../../src/portal-driver/fill/writers/write.js", () => ({
  write: async ({ key }: { key: string }, _spec: object, { value }: { value: string }) => {
    page.held[key] = value;
    page.writes.push(key);
    page.late.push(...(page.empties[key]?.shift() ?? []));
  },
  putBack: async () => {},
}));

const context = {
  snapshot: async () => [],
  dialogs: { isOpen: () => false, until: async () => {} },
} as unknown as FillContext;

const statuses = async (): Promise<string[]> => {
  const request = {
    specs: FIELDS.map((field) => ({
      field,
      labels: [field],
      kind: "text" as const,
      optional: false,
      after: [],
    })),
    values: FIELDS.map((field) => ({ field, value: `${field} meant` })),
    overwrite: new Set<string>(),
  };
  const rows = await new FillSession(context, request, () => {}).run();
  return rows.map(({ status }) => status);
};

beforeEach(() => {
  Object.assign(page, { held: {}, empties: {}, writes: [], late: [] });
});

it("what the page takes back while another field is written again is written again, too", async () => {
  page.empties = { range: [["model"]], model: [[], ["validUntil"]] };
  expect(await statuses()).toEqual(["filled", "filled", "filled"]);
  expect(page.writes).toEqual([...FIELDS, "model", "validUntil"]);
});

it("what it takes back a second time is its last word", async () => {
  page.empties = { validUntil: [["validUntil"], ["validUntil"]] };
  expect(await statuses()).toEqual(["filled", "filled", "differs"]);
  expect(page.writes).toEqual([...FIELDS, "validUntil"]);
});
