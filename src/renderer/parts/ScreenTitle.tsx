import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useScreen } from "../app/screen.js";
import { Button } from "./Button.js";
import styles from "./ScreenTitle.module.css";

/** A screen's name with the way back to the steps; takes the focus, so that screen readers say where one is. */
export function ScreenTitle({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.bar}>
      <Button
        look="quiet"
        icon="left"
        aria-label={t("app.back")}
        title={t("app.back")}
        data-testid="back"
        onClick={() => show({ name: "guide" })}
      />
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {children}
      </h2>
    </div>
  );
}
