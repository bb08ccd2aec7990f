import json from "../../../assets/guides/e-cqs.json" with { type: "json" };
import { type CaseAtHand, NO_CASE } from "../../../src/core/procedure/case-at-hand.js";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import type { GuidePack } from "../../../src/core/procedure/pack/schema.js";
import type {
  Clickable,
  Control,
  FrameSnapshot,
  Layer,
  PageSnapshot,
} from "../../../src/core/snapshot/types.js";

export function packOf(file: unknown): GuidePack {
  const parsed = parsePack(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}

/** The shipped pack, as every test of the guide uses it. */
export const PACK: GuidePack = packOf(json);

const RECT = { x: 0, y: 0, width: 100, height: 20 };
let keys = 0;
const key = () => `k${keys++}`;

export const press = (text: string, row: string[] = [], more: Partial<Clickable> = {}): Clickable => ({
  key: key(),
  role: "button",
  text,
  row,
  disabled: false,
  visible: true,
  rect: RECT,
  layer: "page",
  ...more,
});

export const field = (label: string, more: Partial<Control> = {}): Control => ({
  key: key(),
  kind: "text",
  labels: [{ text: label, source: "cell-left" }],
  value: "",
  readOnly: false,
  disabled: false,
  required: false,
  visible: true,
  rect: RECT,
  layer: "page",
  groups: [],
  search: false,
  ...more,
});

export const password = (label = "密码"): Control => field(label, { kind: "password" });

export const dialog = (title: string, id = title): Layer => ({ id, kind: "dialog", title });

export interface FramePlan {
  texts?: string[];
  passing?: string[];
  press?: Clickable[];
  controls?: Control[];
  tables?: { headers: string[]; rows: string[][]; goesOn?: true; layer?: string }[];
  layers?: Layer[];
  visible?: boolean;
  url?: string;
}

const frame = (plan: FramePlan, id: string, parent: string | null, index: number | null): FrameSnapshot => ({
  id,
  parent,
  index,
  url: plan.url ?? "http://portal.test/x",
  origin: "http://portal.test",
  visible: plan.visible ?? true,
  layers: [{ id: "page", kind: "page", title: "" }, ...(plan.layers ?? [])],
  childFrames: [],
  controls: plan.controls ?? [],
  clickables: plan.press ?? [],
  tables: (plan.tables ?? []).map((table) => ({ layer: "page", ...table })),
  texts: plan.texts ?? [],
  ...(plan.passing ? { passing: plan.passing } : {}),
  truncated: false,
});

/** A tab: the main frame's plan, then those of frames within it, each standing in the one before when nested. */
export function page(main: FramePlan, inner: FramePlan[] = [], nested = false, name = "tab-1"): PageSnapshot {
  const frames = [frame(main, "0", null, null)];
  for (const [index, plan] of inner.entries()) {
    const parent = nested ? frames.at(-1) : frames[0];
    if (!parent) continue;
    const place = nested ? 0 : index;
    parent.childFrames.push({ index: place, layer: "page", visible: plan.visible ?? true, rect: RECT });
    frames.push(frame({ ...plan, visible: true }, String(index + 1), parent.id, place));
  }
  return { page: name, url: "http://portal.test/x", title: "e-CQS", frames };
}

/** The case of someone with these scales, the first of them in turn. */
export const caseOf = (...serials: (string | null)[]): { case: CaseAtHand } => {
  const known = serials.filter((serial) => serial !== null);
  const scales = known.map((serial) => ({ serial, registered: false, bookingNumber: "", status: "" }));
  return { case: { ...NO_CASE, hasCompany: true, username: "laowang", serial: known[0] ?? null, scales } };
};
