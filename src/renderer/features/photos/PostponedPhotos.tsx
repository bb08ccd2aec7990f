import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";

/** Photos left for later, one click away. */
export function PostponedPhotos() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { photos } = useApp().state;
  if (photos.length === 0) return null;
  return (
    <Button icon="camera" data-testid="photo-queue" onClick={() => show({ name: "photo" })}>
      {t("photo.queue", { count: photos.length })}
    </Button>
  );
}
