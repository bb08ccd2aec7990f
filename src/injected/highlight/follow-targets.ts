/** How often a still page is looked at, in ms: five box readings a second cost next to nothing. */
const WATCH = 200;
/** So long after the last change, in ms, the page counts as still. */
const STILL = 300;

/**
 * Calls `draw` whenever its targets may have moved: every frame while something moves, else a few times a
 * second. `draw` answers whether anything had moved.
 * @returns stops it
 */
export function follow(draw: () => boolean): () => void {
  let stopped = false;
  let frame = 0;
  let timer = 0;
  let movedAt = 0;

  const rest = (): void => {
    timer = window.setTimeout(() => {
      if (draw()) wake();
      else rest();
    }, WATCH);
  };
  const step = (now: number): void => {
    frame = 0;
    if (stopped) return;
    if (draw()) movedAt = now;
    if (now - movedAt < STILL) frame = requestAnimationFrame(step);
    else rest();
  };
  function wake(): void {
    if (stopped || frame !== 0) return;
    clearTimeout(timer);
    movedAt = performance.now();
    frame = requestAnimationFrame(step);
  }
  const events = [
    "scroll",
    "resize",
    "transitionrun",
    "animationstart",
    "toggle",
    "load",
    "pointerup",
    "keyup",
  ];
  const options = { capture: true, passive: true };
  for (const event of events) window.addEventListener(event, wake, options);
  wake();
  return () => {
    stopped = true;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    for (const event of events) window.removeEventListener(event, wake, options);
  };
}
