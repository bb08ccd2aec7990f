import { expect, it } from "vitest";
import { NO_PORTAL } from "../../../../src/ipc/portal-state.js";
import type { AppState } from "../../../../src/ipc/state.js";
import { logEventSchema } from "../../../../src/main/app/log/events.js";
import { eventsBetween } from "../../../../src/main/app/log/state-events.js";

const start = {
  guide: { current: "register", picked: false, done: [], target: null, reservation: null },
  portal: NO_PORTAL,
  fill: null,
  photos: [],
} as unknown as AppState;
const next = (patch: object): AppState => ({ ...start, ...patch }) as AppState;
const row = (field: string, status: string) => ({
  field,
  status,
  value: "秘密",
  now: "秘密",
  before: "",
  label: "",
  certain: true,
});

it.each<[string, AppState, AppState, object[]]>([
  ["nothing", start, start, []],
  [
    "another step",
    start,
    next({ guide: { ...start.guide, current: "enter-system" } }),
    [{ event: "step", step: "enter-system", picked: false }],
  ],
  [
    "a place found",
    start,
    next({ guide: { ...start.guide, target: { outcome: "found", count: 1 } } }),
    [{ event: "target", outcome: "found" }],
  ],
  [
    "trouble",
    start,
    next({ portal: { ...NO_PORTAL, condition: "noSuchHost" } }),
    [{ event: "trouble", trouble: "noSuchHost" }],
  ],
  [
    "a part of a page that stays shut",
    start,
    next({ portal: { ...NO_PORTAL, blockedFrame: "secret.example" } }),
    [{ event: "shut-frame" }],
  ],
  [
    "a filling that ended",
    next({ fill: { form: "instrument", rows: [], busy: true, undoable: false } }),
    next({
      fill: {
        form: "instrument",
        rows: [row("serial", "filled"), row("place", "differs")],
        busy: false,
        undoable: true,
      },
    }),
    [
      { event: "field", field: "serial", status: "filled" },
      { event: "field", field: "place", status: "differs" },
    ],
  ],
  [
    "a form that went away with its filling",
    next({
      fill: { form: "instrument", rows: [row("serial", "filled")], busy: true, undoable: false },
    }),
    start,
    [{ event: "field", field: "serial", status: "filled" }],
  ],
  [
    "photos read and refused",
    next({
      photos: [
        { id: "1", status: "reading" },
        { id: "2", status: "reading" },
      ],
    }),
    next({
      photos: [
        { id: "1", status: "read" },
        { id: "2", status: "failed", error: "too-small" },
      ],
    }),
    [
      { event: "photo", outcome: "read" },
      { event: "photo", outcome: "too-small" },
    ],
  ],
])("%s", (_name, before, after, events) => {
  const told = eventsBetween(before, after);
  expect(told).toEqual(events);
  for (const event of told) expect(logEventSchema.safeParse(event).success).toBe(true);
  expect(JSON.stringify(told)).not.toContain("秘密");
});
