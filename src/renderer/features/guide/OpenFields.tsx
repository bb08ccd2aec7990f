import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Button } from "../../ui/Button.js";
import { OpenField } from "./OpenField.js";
import styles from "./OpenFields.module.css";
import type { Now } from "./use-now-card.js";

/** So many are shown at once, by the size of the type: the card has to stay whole in sight. */
const few = (textSize: number): number => (textSize >= 20 ? 2 : 3);

/** What the form in front still lacks, first things first, each with a box where its value can be given here. */
export function OpenFields({ open }: { open: Now["open"] }) {
  const { t } = useTranslation();
  const { textSize } = useApp().state.settings;
  const [all, showAll] = useState(false);
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, few(textSize));
  return (
    <div className={styles.open}>
      <h3 className={styles.title}>{t("open.title", { count: open.length })}</h3>
      <ul className={styles.list}>
        {shown.map((one) => (
          <OpenField key={one.kind + one.field} one={one} />
        ))}
      </ul>
      {shown.length < open.length && (
        <Button look="quiet" data-testid="open-more" onClick={() => showAll(true)}>
          {t("open.more", { count: open.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
