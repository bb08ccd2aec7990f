import { type RefObject, useEffect, useLayoutEffect, useState } from "react";

/** What a card that does not fit does without, the least missed first. */
const FOLDS = ["space", "third-field", "second-field", "other-messages", "boxes", "side-actions"] as const;
type Fold = (typeof FOLDS)[number];
export type Folds = ReadonlySet<Fold>;

/**
 * Folds one thing after the other until the card is whole in sight; begins anew whenever what is said changes, or
 * the window.
 *
 * @param card the card, with all that it holds in one element
 */
export function useFolds(card: RefObject<HTMLElement | null>, said: unknown): Folds {
  const [fit, setFit] = useState({ said, count: 0 });
  if (fit.said !== said) setFit({ said, count: 0 });
  const { count } = fit;
  useLayoutEffect(() => {
    const content = card.current?.firstElementChild;
    if (!content || count === FOLDS.length) return;
    const look = () => {
      const { scrollHeight = 0, clientHeight = 0 } = card.current ?? {};
      if (scrollHeight > clientHeight + 1)
        setFit((now) => (now.count === count ? { ...now, count: count + 1 } : now));
    };
    look();
    // Larger type, a word of refusal beside a box.
    const grown = new ResizeObserver(look);
    grown.observe(content);
    return () => grown.disconnect();
  });
  useEffect(() => {
    const begin = () => setFit((now) => ({ ...now, count: 0 }));
    window.addEventListener("resize", begin);
    return () => window.removeEventListener("resize", begin);
  }, []);
  return new Set(FOLDS.slice(0, count));
}
