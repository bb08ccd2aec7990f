import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

/** Said on the main screen only where the shared folder needs the user. */
export function SharedNotice() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { condition, copies } = useApp().state.shared;
  if (condition === "off" || (condition === "idle" && copies.length === 0)) return null;
  const words =
    condition === "idle" ? t("shared.copies", { count: copies.length }) : t(`shared.condition.${condition}`);
  return (
    <section data-testid="shared-notice" data-condition={condition}>
      <Note kind={condition === "waiting" || condition === "idle" ? "info" : "warn"} title={words}>
        <Button data-testid="shared-open" onClick={() => show({ name: "shared" })}>
          {t("shared.open")}
        </Button>
      </Note>
    </section>
  );
}
