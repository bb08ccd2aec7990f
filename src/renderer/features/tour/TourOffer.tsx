import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Button } from "../../ui/Button.js";
import { useBeginTour } from "./use-tour.js";

/** Offers the tour where a user would look for it; nothing while it runs. */
export function TourOffer({ testId }: { testId: string }) {
  const { t } = useTranslation();
  const begin = useBeginTour();
  if (useApp().state.tour) return null;
  return (
    <Button look="quiet" icon="play" data-testid={testId} onClick={begin}>
      {t("tour.offer")}
    </Button>
  );
}
