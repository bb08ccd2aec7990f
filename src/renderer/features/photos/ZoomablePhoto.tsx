import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.js";
import styles from "./PhotoSide.module.css";
import { panned, type View, zoomed } from "./photo-view.js";

interface ZoomablePhotoProps {
  alt: string;
  picture: { width: number; height: number };
  /** The part shown at first, and again on "fit". */
  start: View;
  children: ReactNode;
}

const NEARER = 1.4;

/** A picture to look at closely: wheel, buttons and keys zoom, dragging and arrows move. */
export function ZoomablePhoto({ alt, picture, start, children }: ZoomablePhotoProps) {
  const { t } = useTranslation();
  const [view, setView] = useState(start);
  const svg = useRef<SVGSVGElement>(null);
  const drag = useRef<{ x: number; y: number } | null>(null);
  const centre = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  const zoom = (factor: number) => setView((old) => zoomed(old, factor, centre, picture));

  // React's own wheel listener could not keep the page from scrolling.
  useEffect(() => {
    const element = svg.current;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const matrix = element?.getScreenCTM()?.inverse();
      if (!matrix) return;
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
      setView((old) => zoomed(old, event.deltaY < 0 ? NEARER : 1 / NEARER, at, picture));
    };
    element?.addEventListener("wheel", wheel, { passive: false });
    return () => element?.removeEventListener("wheel", wheel);
  }, [picture]);

  const onPointerMove = (event: PointerEvent<SVGSVGElement>) => {
    const scale = svg.current?.getScreenCTM()?.a;
    if (!drag.current || !scale) return;
    const [dx, dy] = [drag.current.x - event.clientX, drag.current.y - event.clientY];
    drag.current = { x: event.clientX, y: event.clientY };
    setView((old) => panned(old, dx / scale, dy / scale, picture));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = view.width / 8;
    const moves: Record<string, () => void> = {
      "+": () => zoom(NEARER),
      "=": () => zoom(NEARER),
      "-": () => zoom(1 / NEARER),
      "0": () => setView(start),
      ArrowLeft: () => setView((old) => panned(old, -step, 0, picture)),
      ArrowRight: () => setView((old) => panned(old, step, 0, picture)),
      ArrowUp: () => setView((old) => panned(old, 0, -step, picture)),
      ArrowDown: () => setView((old) => panned(old, 0, step, picture)),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };
  return (
    <div className={styles.frame}>
      <svg
        ref={svg}
        className={styles.picture}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        role="img"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: keys zoom and move it
        tabIndex={0}
        aria-label={alt}
        data-testid="photo-picture"
        onPointerDown={(event) => {
          drag.current = { x: event.clientX, y: event.clientY };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={() => {
          drag.current = null;
        }}
        onDoubleClick={() => zoom(2)}
        onKeyDown={onKeyDown}
      >
        {children}
      </svg>
      <div className={styles.zoom}>
        <Button
          icon="plus"
          aria-label={t("photo.nearer")}
          title={t("photo.nearer")}
          data-testid="photo-nearer"
          onClick={() => zoom(NEARER)}
        />
        <Button
          icon="minus"
          aria-label={t("photo.farther")}
          title={t("photo.farther")}
          data-testid="photo-farther"
          onClick={() => zoom(1 / NEARER)}
        />
        <Button data-testid="photo-fit" onClick={() => setView({ x: 0, y: 0, ...picture })}>
          {t("photo.whole")}
        </Button>
      </div>
    </div>
  );
}
