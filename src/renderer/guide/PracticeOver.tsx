import { useTranslation } from "react-i18next";
import { send } from "../app/send.js";
import { Button } from "../parts/Button.js";
import { Note } from "../parts/Note.js";

/** The end of the practice, and the way to the real portal. */
export function PracticeOver() {
  const { t } = useTranslation();
  return (
    <Note kind="good" title={t("guide.practiceOver")}>
      <p>{t("guide.practiceOverText")}</p>
      <Button data-testid="practice-end" onClick={() => send("practice.end", undefined)}>
        {t("app.endPractice")}
      </Button>
    </Note>
  );
}
