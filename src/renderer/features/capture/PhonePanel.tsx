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

/** Photos from a phone: the port is open as long as this panel is. */
export function PhonePanel() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { phone, photos } = useApp().state;
  useEffect(() => {
    void send("phone.open", {});
    void send("photo.prepare", undefined);
    return () => void send("phone.close", undefined);
  }, []);

  return (
    <Pane
      actions={
        photos.length > 0 && (
          <Button look="primary" data-testid="phone-review" onClick={() => show({ name: "photo" })}>
            {t("capture.review")}
          </Button>
        )
      }
    >
      <ScreenTitle>{t("capture.phoneTitle")}</ScreenTitle>
      {!phone && <p role="status">{t("capture.opening")}</p>}
      {phone?.status === "open" && <Open phone={phone} />}
      {phone?.status === "no-network" && (
        <Note kind="warn" title={t("capture.noNetwork")}>
          <p>{t("capture.noNetworkText")}</p>
        </Note>
      )}
      {phone?.status === "expired" && <Note kind="info">{t("capture.expired")}</Note>}
      {phone && phone.status !== "open" && (
        <Button look="primary" icon="reload" onClick={() => send("phone.open", {})}>
          {t("capture.again")}
        </Button>
      )}
    </Pane>
  );
}

function Open({ phone }: { phone: Extract<PhoneState, { status: "open" }> }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t("capture.phoneText")}</p>
      <QrCode testId="phone-code" text={phone.url} label={t("capture.qr")} />
      <p role="status" className={styles.received} data-testid="phone-received">
        {phone.received === 0 ? t("capture.none") : t("capture.received", { count: phone.received })}
      </p>
      <p className={styles.closes}>{t("capture.closes")}</p>
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
            onPick={(address) => void send("phone.open", { address })}
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
