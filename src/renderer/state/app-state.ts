import { createContext, useContext, useEffect, useLayoutEffect, useState } from "react";
import { packWords } from "../../core/procedure/pack/glosses.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import { type HeldScales, received } from "../../ipc/scales-on-wire.js";
import type { AppState, StateOnWire } from "../../ipc/state.js";

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
    let held: HeldScales | null = null;
    // What changes before the whole state has come counts; where it is older, main tells that part again.
    let early: Partial<StateOnWire>[] | null = [];
    const read = ({
      instruments,
      opening: _opening,
      ...changes
    }: Partial<StateOnWire>): Partial<AppState> => {
      if (!instruments) return changes;
      held = received(instruments, held);
      if (!held) ask();
      return held ? { ...changes, instruments: held.list } : changes;
    };
    const ask = () => {
      early = [];
      void Promise.all([send("state.get", undefined), send("pack.get", undefined)]).then(([whole, pack]) => {
        const missed = early ?? [];
        early = null;
        const parts = [whole, ...missed].map(read);
        const state = Object.assign({}, ...parts) as AppState;
        setShown((now) => (now ? { ...now, state } : { state, pack, revision: whole.pack.revision }));
      });
    };
    const stop = onState((changes) => {
      if (early) early.push(changes);
      else {
        const parts = read(changes);
        setShown((now) => now && { ...now, state: { ...now.state, ...parts } });
      }
    });
    ask();
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
  return (words) => packWords(words, settings.language);
}
