import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";

/** The way to the desk, for who deals with more than one shop. */
export function DeskLink({ testId = "desk-open" }: { testId?: string }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { companies, settings } = useApp().state;
  if (companies.length < 2 && !settings.helperMode) return null;
  return (
    <Button icon="list" data-testid={testId} onClick={() => show({ name: "desk" })}>
      {t("desk.open")}
    </Button>
  );
}
