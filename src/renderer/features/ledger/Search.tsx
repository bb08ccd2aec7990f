import { useTranslation } from "react-i18next";
import { LEDGER_SHOWS, type LedgerQuery, type LedgerShow } from "../../../core/records/ledger-search.js";
import { useApp } from "../../state/app-state.js";
import { FilterBar } from "../../ui/FilterBar.js";
import styles from "./Search.module.css";

interface SearchProps {
  query: LedgerQuery;
  /** How many scales fit. */
  found: number;
  onQuery(query: LedgerQuery): void;
  /** Arrow down leads on to the list. */
  onDown(): void;
}

/** Words to search by, and which scales of which company to show. */
export function Search({ query, found, onQuery, onDown }: SearchProps) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  return (
    <FilterBar
      label={t("ledger.search")}
      placeholder={t("ledger.searchBy")}
      testId="ledger-search"
      words={query.words}
      onWords={(words) => onQuery({ ...query, words })}
      onDown={onDown}
    >
      <select
        aria-label={t("ledger.show")}
        data-testid="ledger-show"
        value={query.show}
        onChange={(event) => onQuery({ ...query, show: event.target.value as LedgerShow })}
      >
        {LEDGER_SHOWS.map((show) => (
          <option key={show} value={show}>
            {t(`ledger.shows.${show}`)}
          </option>
        ))}
      </select>
      {companies.length > 1 && (
        <select
          aria-label={t("company.label")}
          data-testid="ledger-company"
          value={query.companyId ?? ""}
          onChange={(event) => onQuery({ ...query, companyId: event.target.value || null })}
        >
          <option value="">{t("ledger.allCompanies")}</option>
          {companies.map((company) => (
            <option key={company.id} value={company.id}>
              {company.name}
            </option>
          ))}
        </select>
      )}
      <p role="status" className={styles.count} data-testid="ledger-count">
        {t("ledger.count", { count: found })}
      </p>
    </FilterBar>
  );
}
