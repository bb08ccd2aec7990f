import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";

interface LedgerLoadingProps {
  title: string;
  failed: boolean;
  retry(): void;
}

/** Before the scales have come, or where they do not. */
export function LedgerLoading({ title, failed, retry }: LedgerLoadingProps) {
  const { t } = useTranslation();
  return (
    <Pane>
      <ScreenTitle>{title}</ScreenTitle>
      {failed ? (
        <Note kind="bad" title={t("ledger.failed")}>
          <Button icon="reload" data-testid="ledger-retry" onClick={retry}>
            {t("ledger.retry")}
          </Button>
        </Note>
      ) : (
        <p role="status">{t("ledger.loading")}</p>
      )}
    </Pane>
  );
}
