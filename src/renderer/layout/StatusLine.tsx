import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AppState } from "../../ipc/state.js";
import { useApp } from "../state/app-state.js";
import { useFinish } from "../state/finish.js";
import { type Notice, onNotice } from "../state/notices.js";
import { type Screen, useScreen } from "../state/screen.js";
import { onSendFailure } from "../state/send-command.js";
import { Icon } from "../ui/Icon.js";
import styles from "./StatusLine.module.css";

const SHOWN_MS = 8000;
/** What a message came with may change the screen too: within this it still belongs there. */
const ARRIVES_MS = 1500;

/** Where a message belongs: it goes when the user has gone on to something else. */
const contextOf = (
  { guide, now, instrumentId, photoQueue }: AppState,
  screen: Screen,
  finished: string | null,
): string => JSON.stringify([screen, finished, now?.step ?? guide.current, instrumentId, photoQueue.front]);

/**
 * Main's passing messages in a line of their own, so that none covers a control. They are said politely and go
 * after a while or with what they were about; errors stay until closed. While nothing is said: the key that leads to
 * the page, unless there is none beside.
 */
export function StatusLine({ alone }: { alone: boolean }) {
  const { t } = useTranslation();
  const { state } = useApp();
  const { screen } = useScreen();
  const { finished } = useFinish();
  const { toast } = state;
  const [closed, close] = useState<number | null>(null);
  const [failed, fail] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const context = contextOf(state, screen, finished);
  const arrived = useRef({ id: -1, at: 0, context: "" });
  useEffect(() => onSendFailure(() => fail(true)), []);
  useEffect(() => onNotice(setNotice), []);
  useEffect(() => {
    if (!toast || toast.kind === "error") return;
    const timer = setTimeout(() => close(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  useEffect(() => {
    if (!toast) return;
    const known = arrived.current;
    if (known.id !== toast.id) arrived.current = { id: toast.id, at: performance.now(), context };
    else if (known.context !== context && performance.now() - known.at < ARRIVES_MS) known.context = context;
    else if (known.context !== context && toast.kind !== "error") close(toast.id);
  }, [toast, context]);

  const told = toast && toast.id !== closed ? toast : null;
  const kind = failed || notice ? "error" : told?.kind;
  const words = failed
    ? t("toast.unexpected")
    : notice
      ? t(`notice.${notice.key}`, notice.values)
      : told && t(`toast.${told.key}`, told.values);
  return (
    <footer className={styles.line} data-kind={kind} data-silent={(!words && alone) || undefined}>
      <div className={styles.told} role="status" aria-live="polite" data-testid="toast" data-kind={kind}>
        {words && (
          <>
            <Icon name={kind === "error" ? "warn" : kind === "success" ? "check" : "info"} />
            <span>{words}</span>
            <button
              type="button"
              className={styles.close}
              aria-label={t("app.close")}
              onClick={() => {
                fail(false);
                setNotice(null);
                if (toast) close(toast.id);
              }}
            >
              <Icon name="close" />
            </button>
          </>
        )}
      </div>
      {!words && !alone && <p className={styles.idle}>{t("layout.keys")}</p>}
    </footer>
  );
}
