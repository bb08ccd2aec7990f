import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useDueBanner } from "../../state/due-seen.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import styles from "./DueBanner.module.css";

/** At the start, above everything: which scales are due, and the way to this year's round. Gone until the next start once seen. */
export function DueBanner() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { shown, see } = useDueBanner();
  const { reminder, companies, companyId } = useApp().state;
  const { due, overdue, ids } = reminder;
  if (!shown) return null;
  const company = companies.find(({ id }) => id === reminder.companyId);
  return (
    <section data-testid="due-banner" aria-label={t("reminder.title")}>
      <Note kind={overdue > 0 ? "bad" : "warn"} title={t("reminder.title")}>
        {overdue > 0 && <p>{t("reminder.overdue", { count: overdue })}</p>}
        {due > 0 && <p>{t("reminder.due", { count: due })}</p>}
        <div className={styles.actions}>
          <Button
            icon="reload"
            data-testid="due-again"
            onClick={() => {
              see();
              void send("ledger.again", ids);
            }}
          >
            {company && company.id !== companyId
              ? t("reminder.againFor", { company: company.name })
              : t("ledger.again")}
          </Button>
          <Button
            data-testid="due-look"
            onClick={() => {
              see();
              show({ name: "ledger" });
            }}
          >
            {t("reminder.look")}
          </Button>
          <Button look="quiet" data-testid="due-seen" onClick={see}>
            {t("reminder.later")}
          </Button>
        </div>
      </Note>
    </section>
  );
}
