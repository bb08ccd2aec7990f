/**
 * Lets so many calls through at once and so many a second in the long run; the wizard's own are far fewer.
 * @param now milliseconds, of a clock that nobody sets
 */
export function rateLimit(
  burst: number,
  perSecond: number,
  now: () => number = () => performance.now(),
): () => boolean {
  let left = burst;
  let last = now();
  return () => {
    const time = now();
    left = Math.min(burst, left + ((time - last) / 1000) * perSecond);
    last = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
