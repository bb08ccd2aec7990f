/** What a key of the app's does; the same names stand in the menu. */
export const ACTIONS = [
  "back",
  "forward",
  "reload",
  "home",
  "stop",
  "close-tab",
  "next-tab",
  "previous-tab",
  "zoom-in",
  "zoom-out",
  "zoom-reset",
  "switch-side",
  "search",
] as const;
export type Action = (typeof ACTIONS)[number];

/** The keys of each action, the one the menu shows first; as Chrome and 360 have them. */
export const SHORTCUTS: Record<Action, readonly string[]> = {
  back: ["Alt+Left"],
  forward: ["Alt+Right"],
  reload: ["F5", "CmdOrCtrl+R", "CmdOrCtrl+F5", "Shift+F5", "CmdOrCtrl+Shift+R"],
  home: ["Alt+Home"],
  stop: [],
  "close-tab": ["CmdOrCtrl+W", "CmdOrCtrl+F4"],
  "next-tab": ["CmdOrCtrl+Tab", "CmdOrCtrl+PageDown"],
  "previous-tab": ["CmdOrCtrl+Shift+Tab", "CmdOrCtrl+PageUp"],
  "zoom-in": ["CmdOrCtrl+=", "CmdOrCtrl+Shift++", "CmdOrCtrl+numadd", "CmdOrCtrl++"],
  "zoom-out": ["CmdOrCtrl+-", "CmdOrCtrl+numsub", "CmdOrCtrl+Shift+_"],
  "zoom-reset": ["CmdOrCtrl+0", "CmdOrCtrl+num0"],
  "switch-side": ["F6", "Shift+F6", "CmdOrCtrl+F6"],
  search: ["CmdOrCtrl+K"],
};

/** A key as Electron tells of it before any page hears it. */
export interface KeyPress {
  type: string;
  key: string;
  code: string;
  control: boolean;
  meta: boolean;
  alt: boolean;
  shift: boolean;
}

const NUMPAD: Record<string, string> = { NumpadAdd: "numadd", NumpadSubtract: "numsub", Numpad0: "num0" };
const NAMES: Record<string, string> = { ArrowLeft: "Left", ArrowRight: "Right" };

const BY_KEY = new Map(
  (Object.entries(SHORTCUTS) as [Action, readonly string[]][]).flatMap(([action, keys]) =>
    keys.map((key) => [key.toLowerCase(), action] as const),
  ),
);

/** The action a key stands for; null for every other key, which is the page's. */
export function actionOf({ type, key, code, control, meta, alt, shift }: KeyPress): Action | null {
  if (type !== "keyDown" && type !== "rawKeyDown") return null;
  const parts = [
    ...(control || meta ? ["CmdOrCtrl"] : []),
    ...(alt ? ["Alt"] : []),
    ...(shift ? ["Shift"] : []),
    NUMPAD[code] ?? NAMES[key] ?? key,
  ];
  return BY_KEY.get(parts.join("+").toLowerCase()) ?? null;
}
