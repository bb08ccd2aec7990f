import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";

/** The way to the ledger; says how many scales are due. */
export function LedgerLink() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { total, due, overdue } = useApp().state.ledger;
  return (
    <Button
      look="quiet"
      icon={due + overdue > 0 ? "warn" : "file"}
      data-testid="ledger-open"
      onClick={() => show({ name: "ledger" })}
    >
      {due + overdue > 0 ? t("ledger.openDue", { count: due + overdue }) : t("ledger.open", { count: total })}
    </Button>
  );
}
