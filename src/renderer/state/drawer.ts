import { createContext, useContext, useSyncExternalStore } from "react";

/** Below this width portal and wizard do not fit side by side. */
const NARROW = "(max-width: 899px)";

const subscribe = (changed: () => void) => {
  const query = window.matchMedia(NARROW);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

export const useIsNarrow = (): boolean =>
  useSyncExternalStore(subscribe, () => window.matchMedia(NARROW).matches);

interface Drawer {
  /** False where there is room for both, and where the wizard has the whole window. */
  narrow: boolean;
  /** What is seen with the wizard aside. */
  behind: "portal" | "photo";
  /** Puts the wizard aside, so that the portal is seen; does nothing where both are. */
  close(): void;
}

export const DrawerContext = createContext<Drawer>({ narrow: false, behind: "portal", close: () => {} });

export const useDrawer = (): Drawer => useContext(DrawerContext);
