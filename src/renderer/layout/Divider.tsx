import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import styles from "./Divider.module.css";

const LEAST = 0.3;
const MOST = 0.8;
const STEP = 0.02;

interface DividerProps {
  /** Share of the window's width the portal has. */
  share: number;
  onMove(share: number): void;
}

/** The movable line between portal and wizard: by pointer, or by arrow keys, Home and End. */
export function Divider({ share, onMove }: DividerProps) {
  const { t } = useTranslation();
  const latest = useRef(share);
  latest.current = share;

  const move = (to: number) => {
    latest.current = Math.min(MOST, Math.max(LEAST, to));
    onMove(latest.current);
  };
  const keep = () =>
    void window.verifyGuide.send("settings.change", { split: Math.round(latest.current * 1000) / 1000 });

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) move(event.clientX / window.innerWidth);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: share - STEP,
      ArrowRight: share + STEP,
      Home: LEAST,
      End: MOST,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
    keep();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves is no <hr>
    <div
      className={styles.divider}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t("layout.divider")}
      aria-valuemin={LEAST * 100}
      aria-valuemax={MOST * 100}
      aria-valuenow={Math.round(share * 100)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={(event) => {
        event.currentTarget.releasePointerCapture(event.pointerId);
        keep();
      }}
      onKeyDown={onKeyDown}
    />
  );
}
