import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../state/app-state.js";
import { onSendFailure } from "../state/send.js";
import { Icon } from "../ui/Icon.js";
import styles from "./Toast.module.css";

const SHOWN_MS = 8000;

/** Main's passing messages, said politely and gone after a while; errors stay until closed. */
export function Toast() {
  const { t } = useTranslation();
  const { toast } = useApp().state;
  const [closed, close] = useState<number | null>(null);
  const [failed, fail] = useState(false);
  useEffect(() => onSendFailure(() => fail(true)), []);
  useEffect(() => {
    if (!toast || toast.kind === "error") return;
    const timer = setTimeout(() => close(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);

  const told = toast && toast.id !== closed ? toast : null;
  const kind = failed ? "error" : told?.kind;
  const words = failed ? t("toast.unexpected") : told && t(`toast.${told.key}`, told.values);
  return (
    <div className={styles.region} role="status" aria-live="polite" data-testid="toast" data-kind={kind}>
      {words && (
        <div className={styles.toast} data-kind={kind}>
          <Icon name={kind === "error" ? "warn" : kind === "success" ? "check" : "info"} />
          <span>{words}</span>
          <button
            type="button"
            className={styles.close}
            aria-label={t("app.close")}
            onClick={() => {
              fail(false);
              if (toast) close(toast.id);
            }}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
