import { expect, it } from "vitest";
import { type AppState, SETTINGS_DEFAULTS } from "../../../src/ipc/state.js";
import { followPart, followSelection } from "../../../src/main/guide/follow-selection.js";
import { SCALE, SHOP } from "../../support/store/samples.js";
import { TestModel } from "../../support/test-model.js";

it("tells of another scale, another value and practice; not of what the portal said of a scale", async () => {
  const model = new TestModel({
    companies: [SHOP],
    companyId: SHOP.id,
    instruments: [SCALE, { ...SCALE, id: "i2" }],
    instrumentId: "i1",
    settings: { ...SETTINGS_DEFAULTS, language: "en", portalUrl: "", practice: false },
    tour: false,
  } as Partial<AppState> as AppState);
  let told = 0;
  let asked = 0;
  followSelection(
    model,
    ({ instruments, instrumentId }, form) => {
      asked += 1;
      if (form === "company") return null;
      const scale = instruments.find(({ id }) => id === instrumentId);
      return [{ field: "model", value: scale?.model ?? "" }];
    },
    () => {
      told += 1;
    },
  );
  const after = async (patch: Partial<AppState>) => {
    model.set(patch);
    await new Promise(setImmediate);
    return told;
  };
  expect(await after({ toast: null })).toBe(0);
  expect(asked, "what the start does without").toBe(0);
  expect(await after({ instrumentId: "i2" })).toBe(1);
  expect(await after({ instruments: [SCALE, { ...SCALE, id: "i2", status: "待检定" }] })).toBe(1);
  expect(await after({ instruments: [SCALE, { ...SCALE, id: "i2", model: "ACS-15" }] })).toBe(2);
  expect(await after({ toast: null })).toBe(2);
  expect(await after({ settings: { ...model.state.settings, practice: true } })).toBe(3);
});

it("tells of one part alone, each time it is another", async () => {
  const settings = { ...SETTINGS_DEFAULTS, language: "en" as const, portalUrl: "" };
  const model = new TestModel({ settings } as Partial<AppState> as AppState);
  let told = 0;
  followPart(
    model,
    (state) => state.settings.language,
    () => {
      told += 1;
    },
  );
  const after = async (patch: Partial<AppState["settings"]>) => {
    model.set({ settings: { ...model.state.settings, ...patch } });
    await new Promise(setImmediate);
    return told;
  };
  expect(await after({ theme: "dark" })).toBe(0);
  expect(await after({ language: "zh-CN" })).toBe(1);
  expect(await after({ language: "zh-CN" })).toBe(1);
  expect(await after({ language: "en" })).toBe(2);
});
