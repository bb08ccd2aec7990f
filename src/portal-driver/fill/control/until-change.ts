import type { FillContext } from "./fill-context.js";

/** How long options may take to come in, that another field's choice or a server loads, in ms … */
export const OPTIONS_TIMEOUT = 5000;
/** … and where that choice was not made: nothing is on its way. */
export const NOTHING_COMES = 300;

/**
 * Looks again at every change of the page until `look` gives something, at the latest after `timeout` ms.
 * Pages that change nothing observable (styles of ancestors, scripts' state) are looked at after 20 ms, then less
 * and less often: a slow answer must not cost a small PC a look every other moment.
 * @param pause between looks, in ms, where what is waited for hardly comes
 */
export async function untilChange<T>(
  changes: FillContext["changes"],
  look: () => Promise<T | undefined>,
  timeout: number,
  pause?: number,
): Promise<T | undefined> {
  const end = performance.now() + timeout;
  for (let rest = pause ?? 20; ; rest = pause ?? Math.min(60, rest * 1.5)) {
    const found = await look();
    if (found !== undefined || performance.now() >= end) return found;
    await changes.next(Math.min(rest, Math.max(1, end - performance.now())));
  }
}
