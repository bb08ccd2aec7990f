import { useEffect, useMemo, useState } from "react";

/**
 * Whole seconds until a moment in epoch milliseconds, counted down; 0 when it is past or null. Once it is known it is
 * counted by a clock that nobody sets.
 */
export function useSecondsUntil(moment: number | null): number {
  const [now, setNow] = useState(() => performance.now());
  const end = useMemo(() => (moment === null ? 0 : performance.now() + moment - Date.now()), [moment]);
  useEffect(() => {
    setNow(performance.now());
    if (moment === null) return;
    const timer = setInterval(() => {
      setNow(performance.now());
      if (performance.now() >= end) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [moment, end]);
  return moment === null ? 0 : Math.max(0, Math.ceil((end - now) / 1000));
}
