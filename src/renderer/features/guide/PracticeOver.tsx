import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { useLeavePractice } from "../tour/index.js";

/** The end of the practice or the tour, and the way to the real portal. */
export function PracticeOver() {
  const { t } = useTranslation();
  const { tour } = useApp().state;
  const leave = useLeavePractice();
  return (
    <Note kind="good" title={t("guide.practiceOver")}>
      <p>{t(tour ? "tour.over" : "guide.practiceOverText")}</p>
      <Button data-testid="practice-end" onClick={leave}>
        {t("app.endPractice")}
      </Button>
    </Note>
  );
}
