import { expect, it, vi } from "vitest";
import type { StepId } from "../../../src/core/procedure/pack/steps.js";
import { createChangeCase } from "../../../src/main/ipc/change-company-or-scales.js";
import type { Services } from "../../../src/main/ipc/handler-services.js";

/** The step that is gone to as scales are to be verified again, while the portal shows this one. */
async function booked(current: StepId): Promise<unknown> {
  const goto = vi.fn();
  const services = {
    model: { state: { settings: { helperMode: false }, guide: { current } } },
    companies: { session: "c1", select: async () => {} },
    scales: { again: () => "c1", select: () => {} },
    bookings: { prepare: () => {} },
    guide: { changed: async () => {}, refresh: () => {}, goto },
    portal: { use: async () => {} },
    pointing: { stop: () => {} },
  } as unknown as Services;
  await createChangeCase(services).book(["i1"]);
  return goto.mock.calls[0]?.[0];
}

it.each<[StepId, StepId | undefined]>([
  ["register", "open-reservation"],
  ["open-ledger", "open-reservation"],
  ["enter-system", undefined],
  ["choose-instruments", undefined],
])("scales to be verified again, at %s: %s", async (current, step) => {
  expect(await booked(current)).toBe(step);
});
