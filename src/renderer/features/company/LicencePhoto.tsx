import { useTranslation } from "react-i18next";
import { useKeptFocus } from "../../common/keep-focus.js";
import { PaperButton } from "../../common/PaperButton.js";
import { PaperReading } from "../../common/PaperReading.js";
import { paperErrorWords } from "../../i18n/field-names.js";
import { usePaperReview } from "../../state/paper-review.js";
import { Note } from "../../ui/Note.js";

/** The form filled from a photo of the business licence, to be compared with it. */
export function LicencePhoto() {
  const { t } = useTranslation();
  const { paper, reading, error, read } = usePaperReview();
  useKeptFocus(reading);
  const words = error && paperErrorWords(error);
  return (
    <>
      <PaperButton testId="licence-file" onFiles={([file]) => file && void read("licence", file)}>
        {t(paper ? "company.licence.another" : "company.licence.pick")}
      </PaperButton>
      {reading !== null && <PaperReading name={reading} />}
      <div role="status" data-testid="licence-status">
        {words && (
          <Note kind="bad" title={t(words.title)}>
            <p>{t(words.advice)}</p>
          </Note>
        )}
        {paper && <Note kind="info">{t("company.licence.compare")}</Note>}
      </div>
    </>
  );
}
