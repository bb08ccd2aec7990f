/** What the user moves may go on moving for so long, in ms. */
const GLIDES = 800;

const KEYS = /^(?:Arrow|Page)(?:Up|Down|Left|Right)$|^(?:Home|End| )$/;

/** A wheel, a drag, a finger or a key that scrolls: pages move their parts by these without scrolling them. */
const isMove = (event: Event): boolean => {
  if (event instanceof KeyboardEvent) return KEYS.test(event.key);
  return !(event instanceof PointerEvent) || event.buttons !== 0;
};

/** Watches whether the user moves something of the page. */
export function userMoves(): { isRecent(): boolean; stop(): void } {
  let movedAt = Number.NEGATIVE_INFINITY;
  const move = (event: Event): void => {
    if (isMove(event)) movedAt = performance.now();
  };
  const events = ["wheel", "pointermove", "touchmove", "keydown"];
  const options = { capture: true, passive: true };
  for (const event of events) window.addEventListener(event, move, options);
  return {
    isRecent: () => performance.now() - movedAt < GLIDES,
    stop() {
      for (const event of events) window.removeEventListener(event, move, options);
    },
  };
}
