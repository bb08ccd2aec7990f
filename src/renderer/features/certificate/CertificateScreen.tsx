import { useTranslation } from "react-i18next";
import { useKeptFocus } from "../../common/keep-focus.js";
import { PaperButton } from "../../common/PaperButton.js";
import { PaperReading } from "../../common/PaperReading.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useReadAtOnce } from "../../common/use-read-at-once.js";
import { paperErrorWords } from "../../i18n/field-names.js";
import { usePaperReview } from "../../state/paper-review.js";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { CertificateByPhone } from "../capture/index.js";
import { useLedger } from "../ledger/index.js";
import { CertificateForm } from "./CertificateForm.js";

interface CertificateScreenProps {
  /** The scale it is of; null where that has to be chosen. */
  id: string | null;
  file?: File;
  token?: string;
}

/** A certificate, a notice of failure or a sticker: read, compared with its scale, confirmed beside the picture, kept. */
export function CertificateScreen({ id, file, token }: CertificateScreenProps) {
  const { t } = useTranslation();
  const { paper, reading, error } = usePaperReview();
  const { add } = usePhotoIntake();
  const { scales } = useLedger();
  useReadAtOnce("certificate", { file, token });
  useKeptFocus(reading);
  const content = paper?.reading.content;
  if (paper && content?.kind === "certificate" && scales)
    return <CertificateForm key={paper.token} paper={paper} reading={content} id={id} scales={scales} />;
  const words = error && paperErrorWords(error);
  const back = id === null ? { name: "guide" as const } : { name: "ledger" as const, id };
  return (
    <Pane>
      <ScreenTitle back={{ to: back, words: t("certificate.back") }}>{t("certificate.title")}</ScreenTitle>
      {reading !== null ? (
        <PaperReading name={reading} />
      ) : (
        <>
          {words && (
            <div data-testid="certificate-error" data-error={error}>
              <Note kind="bad" title={t(words.title)}>
                <p>{t(words.advice)}</p>
              </Note>
            </div>
          )}
          <p>{t("certificate.pickText")}</p>
          <PaperButton testId="certificate-file" look="primary" multiple onFiles={(files) => void add(files)}>
            {t(error ? "certificate.another" : "certificate.pick")}
          </PaperButton>
          {id !== null && <CertificateByPhone id={id} />}
          {id !== null && <p>{t("certificate.byHand")}</p>}
        </>
      )}
    </Pane>
  );
}
