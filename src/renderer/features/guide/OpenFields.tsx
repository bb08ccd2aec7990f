import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.js";
import { OpenField } from "./OpenField.js";
import styles from "./OpenFields.module.css";
import type { Now } from "./use-now-card.js";

interface OpenFieldsProps {
  open: Now["open"];
  /** There is room for so many; the others are a press away. */
  most: number;
}

/** What the form in front still lacks, first things first, each with a box where its value can be given here. */
export function OpenFields({ open, most }: OpenFieldsProps) {
  const { t } = useTranslation();
  const [all, showAll] = useState(false);
  if (open.length === 0) return null;
  const shown = all ? open : open.slice(0, most);
  return (
    <div className={styles.open}>
      {shown.length > 0 && <h3 className={styles.title}>{t("open.title", { count: open.length })}</h3>}
      <ul className={styles.list}>
        {shown.map((one) => (
          <OpenField key={one.kind + one.field} one={one} />
        ))}
      </ul>
      {shown.length < open.length && (
        <Button look="quiet" data-testid="open-more" onClick={() => showAll(true)}>
          {t(shown.length > 0 ? "open.more" : "open.title", { count: open.length - shown.length })}
        </Button>
      )}
    </div>
  );
}
