import { createContext, useContext, useEffect, useLayoutEffect, useState } from "react";
import type { AppState } from "../../contract/state.js";
import type { GuidePack } from "../../core/guide/pack.js";

/** Main's one state, as it last told it; null until it has. */
export function useMainState(): AppState | null {
  const [state, setState] = useState<AppState | null>(null);
  // Asked before the first paint, not after it.
  useLayoutEffect(() => {
    // What changes before the whole state has come counts; where it is older, main tells that part again.
    let early: Partial<AppState> = {};
    const stop = window.verifyGuide.onState((changes) => {
      early = { ...early, ...changes };
      setState((now) => now && { ...now, ...changes });
    });
    void window.verifyGuide
      .send("state.get", undefined)
      .then((whole) => setState((now) => now ?? { ...whole, ...early }));
    return stop;
  }, []);
  return state;
}

/** The guide pack in force; asked for again when main says that it is another. */
export function usePackOf(revision: number | undefined): GuidePack | null {
  const [pack, setPack] = useState<GuidePack | null>(null);
  useEffect(() => {
    if (revision === undefined) return;
    let current = true;
    void window.verifyGuide.send("pack.get", undefined).then((answer) => {
      if (current) setPack(answer);
    });
    return () => {
      current = false;
    };
  }, [revision]);
  return pack;
}

interface Shown {
  state: AppState;
  pack: GuidePack;
}

export const ShownContext = createContext<Shown | null>(null);

/** The state and pack everything below `App` draws. */
export function useShown(): Shown {
  const shown = useContext(ShownContext);
  if (!shown) throw new Error("drawn outside App");
  return shown;
}

/** The words of a pack's text in the wizard's language. */
export function usePackWords(): (words: { "zh-CN": string; en: string }) => string {
  const { settings } = useShown().state;
  return (words) => words[settings.language];
}
