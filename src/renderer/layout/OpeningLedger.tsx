import { useLayoutEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Opening } from "../../ipc/storage.js";
import styles from "./OpeningLedger.module.css";

/** What is seen while main reads a ledger that takes its time; nothing as long as it says nothing. */
export function OpeningLedger() {
  const { t } = useTranslation();
  const [how, hear] = useState<Opening | null>(null);
  useLayoutEffect(() => window.verifyGuide.onState(({ opening }) => opening && hear(opening)), []);
  if (!how) return null;
  return (
    <main className={styles.opening} data-testid="opening-ledger">
      <h1>{t("opening.title")}</h1>
      <progress value={how.read} max={how.total} aria-label={t("opening.title")} />
      <p>{t("opening.read", { percent: Math.round((how.read / how.total) * 100) })}</p>
    </main>
  );
}
