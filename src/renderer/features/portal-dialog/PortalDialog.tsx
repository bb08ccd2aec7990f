import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PortalDialog as Dialog, DialogAnswer } from "../../../ipc/portal-condition.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { CertificateChoice } from "./CertificateChoice.js";
import { LoginFields } from "./LoginFields.js";
import styles from "./PortalDialog.module.css";

/** What stands before the portal's page and waits for an answer, right above the page that asks. */
export function PortalDialog() {
  const { dialog } = useApp().state.portal;
  return dialog && dialog.kind !== "print" ? <Question key={dialog.id} dialog={dialog} /> : null;
}

const WORDS = {
  alert: ["ok", null],
  confirm: ["ok", "cancel"],
  prompt: ["ok", "cancel"],
  beforeunload: ["go", "stay"],
  leave: ["go", "stay"],
  leaveAll: ["closeAll", "stay"],
  unsaved: ["close", "stay"],
  login: ["send", "cancel"],
  proxy: ["send", "cancel"],
  certificate: ["show", "withhold"],
} as const;

/** With these a yes gives up what was filled in: to stay is what is proposed. */
const GIVES_UP: readonly Dialog["kind"][] = ["beforeunload", "leave", "leaveAll", "unsaved"];

/** What is added to the words of whoever asks. */
const EXPLAINED = {
  beforeunload: "beforeunloadText",
  leave: "leaveText",
  leaveAll: "leaveAllText",
  unsaved: "unsavedText",
  login: "loginText",
  proxy: "proxyText",
  certificate: "certificateText",
} as const;

function Question({ dialog }: { dialog: Dialog }) {
  const { t } = useTranslation();
  const { kind, message, repeated, id } = dialog;
  const { practice } = useApp().state.settings;
  const host = practice ? t("dialog.practice") : dialog.host;
  const [answer, setAnswer] = useState<Partial<DialogAnswer>>({ text: dialog.initial });
  const panel = useRef<HTMLFormElement>(null);
  const title = useId();
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>("input, [data-proposed]")?.focus();
  }, []);
  if (kind === "print") return null;
  const [accept, dismiss] = WORDS[kind];
  const give = (accepted: boolean, more: Partial<DialogAnswer> = {}) =>
    send("portal.answer", { ...answer, ...more, id, accept: accepted });
  const explained = kind in EXPLAINED ? EXPLAINED[kind as keyof typeof EXPLAINED] : null;
  const stays = GIVES_UP.includes(kind);
  const lacks =
    (kind === "certificate" && answer.choice === undefined) || (isLogin(kind) && !answer.username);
  return (
    <div role="alertdialog" aria-labelledby={title} data-testid="portal-dialog" data-kind={kind}>
      <form
        ref={panel}
        className={styles.panel}
        onSubmit={(event) => {
          event.preventDefault();
          if (!lacks) void give(true);
        }}
        onKeyDown={(event) => {
          // An input method gives up its letters by Escape.
          if (event.key === "Escape" && !event.nativeEvent.isComposing) void give(false);
        }}
      >
        <strong id={title}>{t(`dialog.${kind}`, { host })}</strong>
        {message && (
          <p className={styles.message} data-testid="dialog-message">
            {isLogin(kind) ? t("dialog.realm", { realm: message }) : message}
          </p>
        )}
        {explained && <p>{t(`dialog.${explained}`)}</p>}
        {kind === "prompt" && (
          <input
            className={styles.text}
            data-testid="dialog-text"
            aria-labelledby={title}
            value={answer.text ?? ""}
            onChange={(event) => setAnswer({ text: event.target.value })}
          />
        )}
        {isLogin(kind) && <LoginFields answer={answer} change={setAnswer} />}
        {kind === "certificate" && (
          <CertificateChoice
            certificates={dialog.certificates ?? []}
            chosen={answer.choice}
            choose={(choice) => setAnswer({ choice })}
          />
        )}
        <div className={styles.buttons}>
          <Button
            type="submit"
            look={stays ? "plain" : "primary"}
            disabled={lacks}
            data-proposed={stays ? undefined : true}
            data-testid="dialog-accept"
          >
            {t(`dialog.${accept}`)}
          </Button>
          {dismiss && (
            <Button
              look={stays ? "primary" : "plain"}
              data-proposed={stays || undefined}
              data-testid="dialog-dismiss"
              onClick={() => give(false)}
            >
              {t(`dialog.${dismiss}`)}
            </Button>
          )}
          {repeated && (
            <>
              <Button
                look="quiet"
                data-testid="dialog-silence"
                onClick={() => give(kind === "alert", { silence: true })}
              >
                {t("dialog.silence")}
              </Button>
              <span>{t("dialog.silenceText")}</span>
            </>
          )}
        </div>
      </form>
    </div>
  );
}

const isLogin = (kind: Dialog["kind"]): boolean => kind === "login" || kind === "proxy";
