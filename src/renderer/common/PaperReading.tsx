import { useTranslation } from "react-i18next";
import { usePaperReview } from "../state/paper-review.js";
import { Button } from "../ui/Button.js";

/** A certificate or licence is being read, and the way to have it not read. */
export function PaperReading({ name }: { name: string }) {
  const { t } = useTranslation();
  const { clear } = usePaperReview();
  return (
    <>
      <p role="status">{t("paper.reading", { name })}</p>
      <Button icon="stop" data-testid="paper-stop" onClick={clear}>
        {t("paper.stop")}
      </Button>
    </>
  );
}
