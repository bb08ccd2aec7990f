import { expect, it } from "vitest";
import type { AppState } from "../../../src/ipc/state.js";
import { appStateSchema } from "../../../src/ipc/state.js";
import { Model } from "../../../src/main/state/app-state.js";
import { SLICES } from "../../../src/main/state/slices.js";

it("every part of the state is in one slice and no other", () => {
  expect(Object.values(SLICES).flat().sort()).toEqual(Object.keys(appStateSchema.shape).sort());
});

it("a slice has one writer", () => {
  const model = new Model({ tour: false, phone: null } as AppState);
  model.writer("tour")({ tour: true });
  expect(model.state).toEqual({ tour: true, phone: null });
  expect(() => model.writer("tour")).toThrow("has its writer");
  expect(() => model.writer("toast")).toThrow("has its writer");
});

it("tells of all changes of a turn at once", async () => {
  const model = new Model({} as AppState);
  const [tour, photos] = [model.writer("tour"), model.writer("photos")];
  const told: AppState[] = [];
  model.onChange((state) => told.push(state));
  tour({ tour: true });
  photos({ photos: [] });
  model.toast("info", "copied");
  await new Promise(setImmediate);
  expect(told).toEqual([
    { tour: true, photos: [], toast: { id: 1, kind: "info", key: "copied", values: undefined } },
  ]);
});
