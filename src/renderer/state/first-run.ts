import { createContext, useContext } from "react";

/** The questions of a first start, in order. */
export const QUESTIONS = ["whose", "scale", "company"] as const;
/** `market` is an answer that ends them for some. */
export type Question = (typeof QUESTIONS)[number] | "market";

interface FirstRun {
  /** Nothing is kept yet and the first questions are still asked: they have the whole window. */
  firstRun: boolean;
  question: Question;
  ask(question: Question): void;
  /** The user would rather see the portal first. */
  later(): void;
}

export const FirstRunContext = createContext<FirstRun>({
  firstRun: false,
  question: "whose",
  ask: () => {},
  later: () => {},
});

export const useFirstRun = (): FirstRun => useContext(FirstRunContext);
