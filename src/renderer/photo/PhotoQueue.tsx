import { useTranslation } from "react-i18next";
import { useScreen } from "../app/screen.js";
import { useShown } from "../app/state.js";
import { Button } from "../parts/Button.js";

/** Photos left for later, one click away. */
export function PhotoQueue() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { photos } = useShown().state;
  if (photos.length === 0) return null;
  return (
    <Button icon="camera" data-testid="photo-queue" onClick={() => show({ name: "photo" })}>
      {t("photo.queue", { count: photos.length })}
    </Button>
  );
}
