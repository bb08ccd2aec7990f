import { expect, it, vi } from "vitest";
import type { ChangeCase } from "../../../src/main/ipc/change-company-or-scales.js";
import type { Services } from "../../../src/main/ipc/handler-services.js";
import { recordHandlers } from "../../../src/main/ipc/record-handlers.js";

vi.mock("../../../src/main/records/sample-company.js", () => ({ sampleCompany: () => ({}) }));

it("the made-up company is kept only while the app is used to practise", async () => {
  const settings = { practice: false };
  const save = vi.fn(() => ({ ok: true }));
  const services = { model: { state: { settings } }, companies: { save } } as unknown as Services;
  const changeCase = { inItsSession: async (saved: unknown) => saved } as unknown as ChangeCase;
  const sample = recordHandlers(services, changeCase)["company.sample"] as () => Promise<unknown>;
  await expect(sample()).rejects.toThrow(/practised/);
  expect(save).not.toHaveBeenCalled();
  settings.practice = true;
  expect(await sample()).toEqual({ ok: true });
});
