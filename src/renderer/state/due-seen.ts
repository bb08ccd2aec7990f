import { createContext, useContext } from "react";
import { useApp } from "./app-state.js";

interface DueSeen {
  /** The user has seen which scales are due since the app was started. */
  seen: boolean;
  see(): void;
}

export const DueSeenContext = createContext<DueSeen>({ seen: false, see: () => {} });

/** Whether what is due or to be kept stands above everything: until it was seen, and never while practising. */
export function useDueBanner(): { shown: boolean; see(): void } {
  const { seen, see } = useContext(DueSeenContext);
  const { reminder, settings, tour } = useApp().state;
  const { due, overdue, uncertified } = reminder;
  return { shown: !seen && !settings.practice && !tour && due + overdue + uncertified.count > 0, see };
}
