import type { Control } from "../snapshot/types.js";

/** Lists and ticks that pages come with a choice already made in. */
const PRESELECTED = new Set<Control["kind"]>(["radio", "select", "combobox"]);

/**
 * Whether another value in a control may be replaced without asking: what the app put there itself, and a choice
 * that the page preselected. What the user entered, and texts and dates the page came with, stay until given up.
 */
export const mayReplace = ({ kind, owner }: Pick<Control, "kind" | "owner">): boolean =>
  owner === "app" || (owner === "page" && PRESELECTED.has(kind));
