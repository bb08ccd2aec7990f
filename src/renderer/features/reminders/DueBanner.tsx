import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useDueBanner } from "../../state/due-seen.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import styles from "./DueBanner.module.css";

/**
 * At the start, above everything: which scales are due, with the way to this year's round, and whose certificate is to
 * be kept. Gone until the next start once seen.
 */
export function DueBanner() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { shown, see } = useDueBanner();
  const { reminder, companies, companyId } = useApp().state;
  const { due, overdue, ids, uncertified } = reminder;
  if (!shown) return null;
  const company = companies.find(({ id }) => id === reminder.companyId);
  const isDue = due + overdue > 0;
  // One thing at a time: the card below stays whole in sight.
  const asks = !isDue && uncertified.count > 0;
  const title = t(isDue ? "reminder.title" : "reminder.certificateTitle");
  const then = (act: () => void) => () => {
    see();
    act();
  };
  return (
    <section data-testid="due-banner" aria-label={title}>
      <Note kind={overdue > 0 ? "bad" : isDue ? "warn" : "info"} title={title}>
        {overdue > 0 && <p>{t("reminder.overdue", { count: overdue })}</p>}
        {due > 0 && <p>{t("reminder.due", { count: due })}</p>}
        {asks && (
          <p data-testid="due-uncertified">{t("reminder.uncertified", { count: uncertified.count })}</p>
        )}
        <div className={styles.actions}>
          {isDue && (
            <Button
              icon="reload"
              data-testid="due-again"
              onClick={then(() => void send("ledger.again", ids))}
            >
              {company && company.id !== companyId
                ? t("reminder.againFor", { company: company.name })
                : t("ledger.again")}
            </Button>
          )}
          {asks && (
            <Button
              icon="file"
              data-testid="due-certificate"
              onClick={then(() => show({ name: "certificate", id: uncertified.id }))}
            >
              {t("reminder.certificate")}
            </Button>
          )}
          {isDue && (
            <Button data-testid="due-look" onClick={then(() => show({ name: "ledger" }))}>
              {t("reminder.look")}
            </Button>
          )}
          <Button look="quiet" data-testid="due-seen" onClick={see}>
            {t("reminder.later")}
          </Button>
        </div>
      </Note>
    </section>
  );
}
