import { useEffect, useRef } from "react";

/** Tells main where the element stands, whenever it moves or changes size. */
export function usePortalPlace() {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let last = "";
    const tell = () => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const box = {
        x: Math.max(0, Math.round(x)),
        y: Math.max(0, Math.round(y)),
        width: Math.round(width),
        height: Math.round(height),
      };
      // Without any size it is only hidden for a while, which main is told by other means.
      if (box.width === 0 || box.height === 0 || JSON.stringify(box) === last) return;
      last = JSON.stringify(box);
      void window.verifyGuide.send("layout.portal", box);
    };
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    window.addEventListener("resize", tell);
    tell();
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", tell);
    };
  }, []);
  return place;
}
