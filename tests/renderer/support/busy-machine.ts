/**
 * To be imported before React: from then on its scheduler believes that every task took long, does one a turn, and
 * its turns come later than timers, as on a machine that is busy.
 */
const now = performance.now.bind(performance);
let skew = 0;
performance.now = () => {
  skew += 4;
  return now() + skew;
};
globalThis.setImmediate = ((turn: (...args: unknown[]) => void, ...args: unknown[]) =>
  setTimeout(turn, 3, ...args)) as unknown as typeof setImmediate;
