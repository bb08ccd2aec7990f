import { createContext, useContext, useEffect, useLayoutEffect, useState } from "react";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import type { AppState } from "../../ipc/state.js";

interface App {
  state: AppState;
  pack: GuidePack;
}

/** Main's one state, as it last told it, with the guide pack in force; null until both are there. */
export function useMainState(): App | null {
  const [shown, setShown] = useState<(App & { revision: number }) | null>(null);
  // Asked before the first paint, not after it, and both at once: nothing is drawn without either.
  useLayoutEffect(() => {
    const { onState, send } = window.verifyGuide;
    // What changes before the whole state has come counts; where it is older, main tells that part again.
    let early: Partial<AppState> = {};
    const stop = onState((changes) => {
      early = { ...early, ...changes };
      setShown((now) => now && { ...now, state: { ...now.state, ...changes } });
    });
    void Promise.all([send("state.get", undefined), send("pack.get", undefined)]).then(([whole, pack]) =>
      setShown((now) => now ?? { state: { ...whole, ...early }, pack, revision: whole.pack.revision }),
    );
    return stop;
  }, []);
  const told = shown?.state.pack.revision;
  // Asked for again when main says that it is another.
  useEffect(() => {
    if (told === undefined || told === shown?.revision) return;
    let current = true;
    void window.verifyGuide.send("pack.get", undefined).then((pack) => {
      if (current) setShown((now) => now && { ...now, pack, revision: told });
    });
    return () => {
      current = false;
    };
  }, [told, shown?.revision]);
  return shown;
}

export const AppContext = createContext<App | null>(null);

/** The state and pack everything below `App` draws. */
export function useApp(): App {
  const shown = useContext(AppContext);
  if (!shown) throw new Error("drawn outside App");
  return shown;
}

/** The words of a pack's text in the wizard's language. */
export function usePackWords(): (words: { "zh-CN": string; en: string }) => string {
  const { settings } = useApp().state;
  return (words) => words[settings.language];
}
