import { useTranslation } from "react-i18next";
import { usePhotoIntake } from "../../state/photo-intake.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import styles from "./LedgerEmpty.module.css";

interface LedgerEmptyProps {
  /** There are scales, but none fits the search. */
  nothingFound: boolean;
  onReset(): void;
}

/** Why there is nothing in the list, and the way on. */
export function LedgerEmpty({ nothingFound, onReset }: LedgerEmptyProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { pick } = usePhotoIntake();
  return (
    <div className={styles.empty} data-testid="ledger-empty">
      <span className={styles.mark}>
        <Icon name={nothingFound ? "search" : "list"} size={40} />
      </span>
      {nothingFound ? (
        <>
          <p>{t("ledger.nothingFound")}</p>
          <Button onClick={onReset}>{t("ledger.showAll")}</Button>
        </>
      ) : (
        <>
          <p>{t("ledger.empty")}</p>
          <Button look="primary" icon="file" onClick={() => pick()}>
            {t("scale.photo")}
          </Button>
          <Button icon="pen" onClick={() => show({ name: "scale", id: null })}>
            {t("scale.byHand")}
          </Button>
          <Button icon="file" data-testid="ledger-import" onClick={() => show({ name: "transfer" })}>
            {t("transfer.import")}
          </Button>
        </>
      )}
    </div>
  );
}
