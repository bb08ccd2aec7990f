import type { Settings } from "../../../src/ipc/state.js";

type Look = Pick<Settings, "language" | "theme">;

/** Both languages in both themes. */
export const LOOKS: readonly Look[] = [
  { language: "zh-CN", theme: "light" },
  { language: "zh-CN", theme: "dark" },
  { language: "en", theme: "light" },
  { language: "en", theme: "dark" },
];

interface Size {
  /** Part of a picture's name; empty for the usual size. */
  name: string;
  width: number;
  height: number;
  textSize: number;
}

/** An old counter PC's screen; the same at 125, 150 and 200 %; a new one; and with the largest type. In CSS pixels. */
export const SIZES: readonly [Size, ...Size[]] = [
  { name: "", width: 1366, height: 768, textSize: 16 },
  { name: "125%", width: 1093, height: 614, textSize: 16 },
  { name: "150%", width: 911, height: 512, textSize: 16 },
  { name: "200%", width: 683, height: 384, textSize: 16 },
  { name: "1080p", width: 1920, height: 1080, textSize: 16 },
  { name: "large", width: 1366, height: 768, textSize: 22 },
];
