import type { GuidePack } from "../../../src/core/procedure/pack/schema.js";
import { countyFor } from "../../../src/core/records/counties.js";
import type { Bridge } from "../../../src/ipc/bridge.js";
import type { CommandName } from "../../../src/ipc/commands.js";
import type { AppState, StateOnWire } from "../../../src/ipc/state.js";
import { COUNTIES, COUNTY_LIST } from "./samples.js";

export interface FakeBridge extends Bridge {
  /** Every command so far, oldest first. */
  sent: { name: CommandName; input: unknown }[];
  /** What main would say next. */
  push(patch: Partial<StateOnWire>): void;
  /** Answers a command otherwise than by the usual. */
  answer(name: CommandName, by: (input: never) => unknown): void;
}

/** Main as the wizard sees it, without a main: answers plausibly, keeps what it was sent. */
export function fakeBridge(start: AppState, pack: GuidePack): FakeBridge {
  let state: StateOnWire = start;
  const listeners = new Set<(changes: Partial<StateOnWire>) => void>();
  const answers = new Map<CommandName, (input: never) => unknown>([
    ["state.get", () => state],
    ["pack.get", () => pack],
    [
      "counties.find",
      (typed: string) => COUNTIES.filter(({ code, name }) => code.startsWith(typed) || name.includes(typed)),
    ],
    ["counties.resolve", (typed: string) => countyFor(COUNTY_LIST, typed)],
    ["company.save", () => ({ ok: true, id: "saved" })],
    ["company.import", () => ({ ok: true, id: "imported" })],
    [
      "instrument.save",
      ({ photoId }: { photoId?: string }) => {
        bridge.push({ photos: state.photos.filter(({ id }) => id !== photoId) });
        return { ok: true, id: "saved" };
      },
    ],
    [
      "settings.change",
      (patch: Partial<AppState["settings"]>) => {
        bridge.push({ settings: { ...state.settings, ...patch } });
        return { ok: true, id: "settings" };
      },
    ],
    [
      "photo.discard",
      (id: string) => bridge.push({ photos: state.photos.filter((photo) => photo.id !== id) }),
    ],
  ]);
  const bridge: FakeBridge = {
    sent: [],
    push: (patch) => {
      state = { ...state, ...patch };
      for (const listener of listeners) listener(patch);
    },
    answer: (name, by) => void answers.set(name, by),
    send: async (name, input) => {
      bridge.sent.push({ name, input });
      return answers.get(name)?.(input as never) as never;
    },
    pathOf: ({ name }) => `/picked/${name}`,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return bridge;
}
