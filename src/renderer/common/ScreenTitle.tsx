import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Screen, useScreen } from "../state/screen.js";
import { Button } from "../ui/Button.js";
import styles from "./ScreenTitle.module.css";

interface ScreenTitleProps {
  /** Where "back" leads, other than to the steps. */
  back?: { to: Screen; words: string };
  children: ReactNode;
}

/** A screen's name with the way back; takes the focus, so that screen readers say where one is. */
export function ScreenTitle({ back, children }: ScreenTitleProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.bar}>
      <Button
        look="quiet"
        icon="left"
        aria-label={back?.words ?? t("app.back")}
        title={back?.words ?? t("app.back")}
        data-testid="back"
        onClick={() => show(back?.to ?? { name: "guide" })}
      />
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {children}
      </h2>
    </div>
  );
}
