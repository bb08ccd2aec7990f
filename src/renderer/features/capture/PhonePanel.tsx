import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PhoneState } from "../../../ipc/state.js";
import { QrCode } from "../../common/QrCode.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Fold } from "../../ui/Fold.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import styles from "./PhonePanel.module.css";

/**
 * Photos from a phone: the port is open as long as this panel is.
 * @param round the phone collects shop, stall and photo of many scales, also without a network
 */
export function PhonePanel({ round = false }: { round?: boolean }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { phone, photos, collected } = useApp().state;
  useEffect(() => {
    void send("phone.open", { round });
    void send("photo.prepare", undefined);
    return () => void send("phone.close", undefined);
  }, [round]);
  const waiting = round ? collected : photos.length;
  const review = async () => {
    if (round) await send("photo.collected", undefined);
    show({ name: "photo" });
  };

  return (
    <Pane
      actions={
        <>
          {waiting > 0 && (
            <Button look="primary" data-testid="phone-review" onClick={() => void review()}>
              {round ? t("collect.review", { count: waiting }) : t("capture.review")}
            </Button>
          )}
          {round && (
            <Button
              look="quiet"
              data-testid="collect-end"
              onClick={async () => {
                await send("phone.endRound", undefined);
                show({ name: "desk" });
              }}
            >
              {t("collect.end")}
            </Button>
          )}
        </>
      }
    >
      <ScreenTitle {...(round && { back: { to: { name: "desk" }, words: t("desk.title") } })}>
        {t(round ? "collect.title" : "capture.phoneTitle")}
      </ScreenTitle>
      {!phone && <p role="status">{t("capture.opening")}</p>}
      {phone?.status === "open" && <Open phone={phone} round={round} />}
      {phone?.status === "no-network" && (
        <Note kind="warn" title={t("capture.noNetwork")}>
          <p>{t("capture.noNetworkText")}</p>
        </Note>
      )}
      {phone?.status === "port-taken" && (
        <Note kind="warn" title={t("collect.portTaken")}>
          <p>{t("collect.portTakenText")}</p>
        </Note>
      )}
      {phone?.status === "expired" && <Note kind="info">{t("capture.expired")}</Note>}
      {phone && phone.status !== "open" && (
        <Button look="primary" icon="reload" onClick={() => send("phone.open", { round })}>
          {t("capture.again")}
        </Button>
      )}
    </Pane>
  );
}

function Open({ phone, round }: { phone: Extract<PhoneState, { status: "open" }>; round: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {round ? (
        <ol className={styles.troubles}>
          <li>{t("collect.how1")}</li>
          <li>{t("collect.how2")}</li>
          <li>{t("collect.how3")}</li>
        </ol>
      ) : (
        <p>{t("capture.phoneText")}</p>
      )}
      <QrCode testId="phone-code" text={phone.url} label={t("capture.qr")} />
      <p role="status" className={styles.received} data-testid="phone-received">
        {phone.received === 0 ? t("capture.none") : t("capture.received", { count: phone.received })}
      </p>
      <p className={styles.closes}>{t(round ? "collect.closes" : "capture.closes")}</p>
      <Fold title={t("capture.trouble")}>
        <ul className={styles.troubles}>
          <li>{t("capture.troubleWifi")}</li>
          <li>{t("capture.troubleFirewall")}</li>
          <li>{t("capture.troubleOther")}</li>
        </ul>
        {phone.addresses.length > 1 && (
          <Choice
            label={t("capture.which")}
            testId="phone-address"
            value={phone.address}
            options={phone.addresses.map((address) => ({ value: address, words: address }))}
            onPick={(address) => void send("phone.open", { address, round })}
          />
        )}
        <p>{t("capture.address")}</p>
        <p className={styles.url} data-testid="phone-url">
          {phone.url}
        </p>
        <Button icon="copy" onClick={() => send("clipboard.copy", phone.url)}>
          {t("capture.copyAddress")}
        </Button>
      </Fold>
    </>
  );
}
