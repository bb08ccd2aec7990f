import type { Input } from "electron";
import type { PortalState } from "../../ipc/portal-state.js";

/**
 * What a key shows of the keyboard, where it would spoil a password or a code unseen; undefined for keys that show
 * nothing. SECURITY: the key itself goes nowhere.
 */
export function keyboardHint(
  input: Pick<Input, "type" | "key" | "modifiers"> & { isComposing?: boolean },
): PortalState["keyboard"] | undefined {
  if (input.type !== "keyDown" && input.type !== "rawKeyDown") return undefined;
  // The letters are typed through an input method: what comes out may be full-width or Chinese.
  if (input.key === "Process" || input.isComposing || /^[\u3000\uff01-\uff5e]$/.test(input.key))
    return "fullWidth";
  const hasCaps = input.modifiers.some((one) => one.toLowerCase() === "capslock");
  if (hasCaps) return "capsLock";
  return input.key.length === 1 ? null : undefined;
}
