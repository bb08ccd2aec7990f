import type { BrowserWindow, Rectangle } from "electron";
import * as z from "zod";

/** How the window stood when it was closed last. */
export const windowPlaceSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

const WISHED = { width: 1366, height: 768 };
/** An old screen at 200 % has 683 × 384 left. */
const LEAST = { width: 480, height: 360 };
/** So much of a remembered window must lie on some screen, in DIP, to be put there again. */
const GRIP = 120;

interface Fitted extends Rectangle {
  minWidth: number;
  minHeight: number;
  maximized: boolean;
}

/**
 * Where the window opens: as it stood last, else in the middle; never larger than the work area (the screen without
 * the system's bars), and filling it where what is wished does not fit.
 * @param areas of all screens, the main one first; all measures in DIP
 */
export function fitWindow(last: WindowPlace | null, areas: readonly [Rectangle, ...Rectangle[]]): Fitted {
  const area = (last && areas.find((one) => overlaps(last, one))) || areas[0];
  const wished = last && overlaps(last, area) ? last : null;
  const width = Math.min(Math.max(wished?.width ?? WISHED.width, LEAST.width), area.width);
  const height = Math.min(Math.max(wished?.height ?? WISHED.height, LEAST.height), area.height);
  const within = (at: number, size: number, from: number, room: number) =>
    Math.max(from, Math.min(at, from + room - size));
  return {
    x: within(wished?.x ?? area.x + Math.round((area.width - width) / 2), width, area.x, area.width),
    y: within(wished?.y ?? area.y + Math.round((area.height - height) / 2), height, area.y, area.height),
    width,
    height,
    minWidth: Math.min(LEAST.width, area.width),
    minHeight: Math.min(LEAST.height, area.height),
    maximized: wished?.maximized ?? (area.width <= WISHED.width || area.height <= WISHED.height),
  };
}

const overlaps = (one: Rectangle, area: Rectangle): boolean =>
  Math.min(one.x + one.width, area.x + area.width) - Math.max(one.x, area.x) >= GRIP &&
  Math.min(one.y + one.height, area.y + area.height) - Math.max(one.y, area.y) >= GRIP;

/** Remembers how a window stands whenever the user has moved or sized it. */
export function rememberWindow(window: BrowserWindow, keep: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const note = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    keep({ ...window.getNormalBounds(), maximized: window.isMaximized() });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(note, 500);
  };
  for (const event of ["resize", "move", "maximize", "unmaximize"] as const)
    window.on(event as "resize", soon);
  window.on("close", note);
}
