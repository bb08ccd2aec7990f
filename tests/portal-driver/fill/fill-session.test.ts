import { beforeEach, expect, it, vi } from "vitest";
import type { FillContext } from "../../../src/portal-driver/fill/control/fill-context.js";
import { Refused } from "../../../src/portal-driver/fill/control/refusal.js";
import { FillSession } from "../../../src/portal-driver/fill/fill-session.js";
import { undoFill } from "../../../src/portal-driver/fill/undo.js";

// What runs in the pages is bundled by the build alone, and no page is here.
/** What the page's only box holds, a list; and whether what is wanted is in it. */
const page = vi.hoisted(() => ({ held: "", offers: true }));
const box = vi.hoisted(() => {
  const one = {
    control: { kind: "combobox" },
    rest: [],
    alone: () => one,
    shown: async () => page.held,
    read: async () => ({ value: page.held, element: 1, owner: "page" }),
    until: <T>(look: () => Promise<T | undefined>) => look(),
  };
  return one;
});
vi.mock("../../../src/core/autofill/match-form.js", () => ({
  // The look that was planned by.
  matchForm: () => [
    {
      field: "category",
      outcome: "match",
      ref: { page: "tab-1", frame: "0", key: "c:1" },
      control: { kind: "combobox", value: "planned", owner: "page" },
      label: "类别",
      certain: true,
    },
  ],
}));
vi.mock("../../../src/portal-driver/fill/resolve-control.js", () => ({
  driverFor: () => box,
  resolveControl: async () => ({ driver: box, now: page.held, element: 1, owner: "page" }),
}));
vi.mock("../../../src/portal-driver/fill/control/control-driver.js", () => ({
  readAll: async (drivers: object[]) => drivers.map(() => ({ value: page.held, element: 1 })),
}));
vi.mock("../../../src/portal-driver/fill/writers/write.js", () => ({
  write: async (_box: object, _spec: object, { value }: { value: string }) => {
    page.held = page.offers ? value : "halfway";
    if (!page.offers) throw new Refused("no-such-option");
  },
  putBack: async (_box: object, _spec: object, before: string) => {
    page.held = before;
  },
}));

const spec = { field: "category", labels: ["类别"], kind: "text" as const, optional: false, after: [] };
const context = {
  snapshot: async () => [],
  dialogs: { isOpen: () => false, until: async () => {} },
} as unknown as FillContext;
const filled = async () => {
  const request = {
    specs: [spec],
    values: [{ field: "category", value: "衡器" }],
    overwrite: new Set<string>(),
  };
  const session = new FillSession(context, request, () => {});
  const [row] = await session.run();
  return { session, row };
};

beforeEach(() => {
  // Another field's choice changed it since the look.
  Object.assign(page, { held: "changed since", offers: true });
});

it("a refused filling puts back what really stood there, not what was planned by", async () => {
  page.offers = false;
  expect((await filled()).row).toMatchObject({ status: "refused", now: "changed since" });
  expect(page.held).toBe("changed since");
});

it("so does taking a filling back", async () => {
  const { session, row } = await filled();
  expect(row).toMatchObject({ status: "filled", now: "衡器", before: "changed since" });
  expect(await undoFill(session)).toMatchObject([{ status: "pending", now: "changed since" }]);
  expect(page.held).toBe("changed since");
});
