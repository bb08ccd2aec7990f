import { act } from "@testing-library/react";

/** More than React has tasks waiting at once: it does one a turn when the machine is busy. */
const TURNS = 10;

const turn = () => new Promise((done) => setImmediate(done));

/**
 * What followed from the last gesture is drawn: the fake main's answers, React's tasks and its effects. Those come
 * one after the other in immediates, which a timer overtakes on a busy machine.
 */
export const settled = (): Promise<void> =>
  act(async () => {
    for (let turns = 0; turns < TURNS; turns++) await turn();
  });
