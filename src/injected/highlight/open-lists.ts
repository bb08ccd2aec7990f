import { calendarStep } from "../popup/calendar.js";
import { floatsNow } from "../popup/locate-popup.js";
import { openListOf } from "../popup/popup.js";

/** So long after a press, in ms, the list that it opens is there; one that a server draws comes later. */
const LOOKS = [200, 900];
const PRESSES = ["pointerdown", "keydown", "pointerup", "keyup"];
const SEEN = { visibilityProperty: true, opacityProperty: true };

/**
 * Follows which list or tree the user has open of a field that is meant: it is pointed at in the field's place, and of a
 * calendar what is to be pressed next.
 * @param day the day that is meant (YYYY-MM-DD), where the field takes one
 */
export function followOpenLists(
  keys: readonly string[],
  day: string | undefined,
): {
  of(key: string): Element | null;
  stop(): void;
} {
  const fields = keys.filter((key) => key.startsWith("c"));
  const lists = new Map<string, { list: Element | null; looks: number[] }>();
  /** What floated before the first press. */
  let before: WeakSet<Element> | null = null;
  const pressed = ({ type }: Event): void => {
    before ??= floatsNow();
    const now = performance.now();
    if (/up$/.test(type))
      for (const key of fields)
        lists.set(key, { list: lists.get(key)?.list ?? null, looks: LOOKS.map((after) => now + after) });
  };
  const options = { capture: true, passive: true };
  if (fields.length > 0) for (const event of PRESSES) window.addEventListener(event, pressed, options);
  return {
    of(key) {
      const one = lists.get(key);
      if (!one || !before) return null;
      if ((one.looks[0] ?? Number.POSITIVE_INFINITY) <= performance.now()) {
        one.looks.shift();
        one.list = openListOf(key, before) ?? (day === undefined ? null : calendarStep(key, day).element);
      }
      return one.list?.checkVisibility(SEEN) ? one.list : null;
    },
    stop() {
      for (const event of PRESSES) window.removeEventListener(event, pressed, options);
    },
  };
}
