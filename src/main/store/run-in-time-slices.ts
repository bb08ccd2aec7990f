import { setImmediate } from "node:timers/promises";

/** Longest that work of many steps keeps others waiting, in ms. */
const STRETCH_MS = 12;

/**
 * Does work that pauses between its steps, and lets others have their turn meanwhile.
 * @param heard what the work says of itself at a pause, once a stretch
 */
export async function inStretches<P, T>(work: Generator<P, T>, heard: (said: P) => void): Promise<T> {
  for (let begin = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begin < STRETCH_MS) continue;
    heard(step.value);
    await setImmediate();
    begin = performance.now();
  }
}

/** Does such work in one stretch. */
export function finished<T>(work: Generator<unknown, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
