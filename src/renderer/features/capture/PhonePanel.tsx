import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PhoneState } from "../../../ipc/state.js";
import { QrCode } from "../../common/QrCode.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Fold } from "../../ui/Fold.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import styles from "./PhonePanel.module.css";

interface PhonePanelProps {
  /** The phone collects shop, stall and photo of many scales, also without a network. */
  round?: boolean;
  /** The scale whose certificate is photographed, instead of plates. */
  certificateOf?: string | undefined;
}

/** Photos from a phone: the port is open as long as this panel is. */
export function PhonePanel({ round = false, certificateOf }: PhonePanelProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { phone, photos, collected, caught } = useApp().state;
  useEffect(() => {
    void send("phone.open", { round, certificateOf });
    void send("photo.prepare", undefined);
    return () => void send("phone.close", undefined);
  }, [round, certificateOf]);
  // What a phone sent of this scale is looked at as soon as it is read.
  const read = caught.find(({ instrumentId }) => instrumentId === certificateOf)?.token;
  useEffect(() => {
    if (certificateOf && read) show({ name: "certificate", id: certificateOf, token: read });
  }, [certificateOf, read, show]);
  const waiting = round ? collected : certificateOf ? 0 : photos.length;
  const title = round ? "collect.title" : certificateOf ? "capture.certificateTitle" : "capture.phoneTitle";
  const back = round
    ? { to: { name: "desk" as const }, words: t("desk.title") }
    : certificateOf && { to: { name: "ledger" as const, id: certificateOf }, words: t("certificate.back") };
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
      <ScreenTitle {...(back && { back })}>{t(title)}</ScreenTitle>
      {!phone && <p role="status">{t("capture.opening")}</p>}
      {phone?.status === "open" && <Open phone={phone} round={round} certificateOf={certificateOf} />}
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
        <Button look="primary" icon="reload" onClick={() => send("phone.open", { round, certificateOf })}>
          {t("capture.again")}
        </Button>
      )}
    </Pane>
  );
}

interface OpenProps extends PhonePanelProps {
  phone: Extract<PhoneState, { status: "open" }>;
}

function Open({ phone, round, certificateOf }: OpenProps) {
  const { t } = useTranslation();
  const { address, from } = phone;
  return (
    <>
      {from && (
        <div data-testid="phone-moved">
          <Note kind="warn" title={t("collect.moved", { address })}>
            <p>{t("collect.movedText", { address, from })}</p>
            <p>{t("collect.movedClosed", { from })}</p>
          </Note>
        </div>
      )}
      {round ? (
        <ol className={styles.troubles}>
          <li>{t("collect.how1")}</li>
          <li>{t("collect.how2")}</li>
          <li>{t("collect.how3")}</li>
        </ol>
      ) : (
        <p>{t(certificateOf ? "capture.certificateText" : "capture.phoneText")}</p>
      )}
      <QrCode testId="phone-code" text={phone.url} label={t("capture.qr")} />
      <p role="status" className={styles.received} data-testid="phone-received">
        {phone.received === 0
          ? t("capture.none")
          : certificateOf
            ? t("capture.certificateReading", { count: phone.received })
            : t("capture.received", { count: phone.received })}
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
            onPick={(address) => void send("phone.open", { address, round, certificateOf })}
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
