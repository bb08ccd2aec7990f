import { useTranslation } from "react-i18next";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";

/** The way to a photo of a scale's certificate by phone. */
export function CertificateByPhone({ id }: { id: string }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  return (
    <Button
      icon="phone"
      data-testid="certificate-phone"
      onClick={() => show({ name: "phone", certificateOf: id })}
    >
      {t("capture.certificateTitle")}
    </Button>
  );
}

/** The ways to a photo besides a file: a phone, or a camera of this PC. */
export function CaptureButtons() {
  const { t } = useTranslation();
  const { show } = useScreen();
  return (
    <>
      <Button icon="phone" data-testid="phone-open" onClick={() => show({ name: "phone" })}>
        {t("capture.phone")}
      </Button>
      <Button icon="camera" data-testid="camera-open" onClick={() => show({ name: "camera" })}>
        {t("capture.camera")}
      </Button>
    </>
  );
}
