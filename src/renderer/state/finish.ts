import { createContext, useContext } from "react";

interface Finish {
  /** Number of the booking whose end the user has seen and left. */
  finished: string | null;
  finish(id: string | null): void;
}

export const FinishContext = createContext<Finish>({ finished: null, finish: () => {} });

export const useFinish = (): Finish => useContext(FinishContext);
