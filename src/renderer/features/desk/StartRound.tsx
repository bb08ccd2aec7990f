import { useTranslation } from "react-i18next";
import { countAtDesk } from "../../../core/records/desk-filter.js";
import type { Findable } from "../../../core/records/ledger-search.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import styles from "./Desk.module.css";

interface StartRoundProps {
  chosen: readonly Findable[];
  onUnmark(): void;
}

/** What is marked, and the way through the portal with it; else the round under way or the last one's report. */
export function StartRound({ chosen, onUnmark }: StartRoundProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { round } = useApp().state;
  const start = async () => {
    // By shop, in the order shown: a shop's scales go together.
    await send(
      "round.start",
      chosen.map(({ scale }) => scale.id),
    );
    show({ name: "guide" });
  };
  if (chosen.length === 0 && !round) return null;
  return (
    <div className={styles.actions}>
      {chosen.length > 0 && (
        <>
          <p role="status" data-testid="desk-marked">
            {t("desk.marked", countAtDesk(chosen))}
          </p>
          <Button
            look="primary"
            icon="play"
            data-testid="round-start"
            disabled={Boolean(round?.at)}
            onClick={() => void start()}
          >
            {t("round.start", countAtDesk(chosen))}
          </Button>
          <Button look="quiet" data-testid="desk-unmark" onClick={onUnmark}>
            {t("ledger.unmark")}
          </Button>
        </>
      )}
      {round?.at && <p>{t("round.endFirst")}</p>}
      {round && (
        <Button icon="file" data-testid="round-report" onClick={() => show({ name: "round" })}>
          {t(round.at ? "round.reportSoFar" : "round.reportLast")}
        </Button>
      )}
    </div>
  );
}
