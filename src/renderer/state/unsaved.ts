import { useEffect } from "react";
import { send } from "./send-command.js";

/** How many forms on screen hold something: one that is saved takes no other's question away. */
let holding = 0;

/** Lets main ask before the window closes, while a form on screen holds what was typed and not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    holding += 1;
    if (holding === 1) void send("draft.unsaved", true);
    return () => {
      holding -= 1;
      if (holding === 0) void send("draft.unsaved", false);
    };
  }, [isUnsaved]);
}
