import { useTranslation } from "react-i18next";
import { scaleWords } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { useCaseSheet } from "../../state/case-sheet.js";
import { Icon } from "../../ui/Icon.js";
import styles from "./CaseChip.module.css";

/** Whose scale and which one is at hand; opens the sheet where both are chosen. */
export function CaseChip() {
  const { t } = useTranslation();
  const { companies, companyId, instruments, instrumentId } = useApp().state;
  const { open, isOpen } = useCaseSheet();
  const company = companies.find(({ id }) => id === companyId);
  const scale = instruments.find(({ id }) => id === instrumentId);
  const name = company?.name ?? t("case.noCompany");
  const what = scale ? scaleWords(scale) : t("case.noScale");
  return (
    <button
      type="button"
      className={styles.chip}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      data-testid="case-open"
      onClick={open}
    >
      {/* Its name begins and ends with words read out alone; those in sight stand in it as they are. */}
      <span className={styles.unseen}>{t("case.at")} </span>
      <span className={styles.words}>
        <span className={styles.company}>{name} </span>
        <span className={styles.scale}>{what} </span>
      </span>
      <span className={styles.unseen}>{t("case.change")}</span>
      <Icon name="down" />
    </button>
  );
}
