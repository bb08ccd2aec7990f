import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

/** Certificates that the portal handed out: offered for the scale they belong to. */
export function CaughtCertificates() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const [first] = useApp().state.caught;
  if (!first) return null;
  const { token, instrumentId, serial, fileName } = first;
  return (
    <div data-testid="certificate-caught">
      <Note
        kind="info"
        title={
          serial ? t("certificate.caught", { serial }) : t("certificate.caughtUnknown", { name: fileName })
        }
      >
        <Button
          icon="check"
          data-testid="certificate-caught-open"
          onClick={() => show({ name: "certificate", id: instrumentId, token })}
        >
          {t("certificate.look")}
        </Button>
        <Button data-testid="certificate-caught-leave" onClick={() => send("scan.discard", token)}>
          {t("certificate.leave")}
        </Button>
      </Note>
    </div>
  );
}
