import { readFileSync } from "node:fs";
import type { BrowserWindow, Rectangle } from "electron";
import { preferencesIn } from "./profile-folder.js";

/** How the window stood when it was closed last. */
export interface WindowPlace extends Rectangle {
  maximized: boolean;
}

/** Whether it is such a place. Not by a schema: loading those would keep the window waiting for 10 ms. */
export function isPlace(value: unknown): value is WindowPlace {
  const { x, y, width, height, maximized } = (value ?? {}) as Partial<Record<keyof WindowPlace, unknown>>;
  const isSize = (one: unknown) => Number.isInteger(one) && (one as number) > 0;
  return [x, y].every(Number.isInteger) && [width, height].every(isSize) && typeof maximized === "boolean";
}

/** The place that the profile's preferences name. */
export function lastPlace(folder: string): WindowPlace | null {
  try {
    const { window } = JSON.parse(readFileSync(preferencesIn(folder), "utf8"));
    return isPlace(window) ? window : null;
  } catch {
    return null;
  }
}

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
