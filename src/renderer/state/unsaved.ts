import { useEffect } from "react";
import { send } from "./send-command.js";

/** Lets main ask before the window closes, while a form on screen holds what was typed and not saved. */
export function useUnsaved(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    void send("draft.unsaved", true);
    return () => void send("draft.unsaved", false);
  }, [isUnsaved]);
}
