import { useTranslation } from "react-i18next";
import { DESK_DUES, DESK_STATUSES, type DeskQuery } from "../../../core/records/desk-filter.js";
import { chineseOrder } from "../../../core/text/chinese-order.js";
import { useApp } from "../../state/app-state.js";
import { FilterBar } from "../../ui/FilterBar.js";

interface DeskFiltersProps {
  query: DeskQuery;
  hasTwins: boolean;
  onQuery(query: DeskQuery): void;
  /** Arrow down leads on to the table. */
  onDown(): void;
}

/** The name of no market: stands for all of them. */
const ALL = "*";

/** Which of all shops' scales the desk shows: by words, market, due date and standing. */
export function DeskFilters({ query, hasTwins, onQuery, onDown }: DeskFiltersProps) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  const markets = [...new Set(companies.map(({ market = "" }) => market))].sort(chineseOrder);
  return (
    <FilterBar
      label={t("ledger.search")}
      placeholder={t("desk.searchBy")}
      testId="desk-search"
      words={query.words}
      onWords={(words) => onQuery({ ...query, words })}
      onDown={onDown}
    >
      <select
        aria-label={t("company.field.market")}
        data-testid="desk-market"
        value={query.market ?? ALL}
        onChange={({ target: { value } }) => onQuery({ ...query, market: value === ALL ? null : value })}
      >
        <option value={ALL}>{t("desk.allMarkets")}</option>
        {markets.map((market) => (
          <option key={market} value={market}>
            {market || t("desk.noMarket")}
          </option>
        ))}
      </select>
      <select
        aria-label={t("ledger.column.due")}
        data-testid="desk-due"
        value={query.due}
        onChange={(event) => onQuery({ ...query, due: event.target.value as DeskQuery["due"] })}
      >
        {DESK_DUES.map((due) => (
          <option key={due} value={due}>
            {t(`desk.dues.${due}`)}
          </option>
        ))}
      </select>
      <select
        aria-label={t("reservation.status")}
        data-testid="desk-status"
        value={query.status}
        onChange={(event) => onQuery({ ...query, status: event.target.value as DeskQuery["status"] })}
      >
        {DESK_STATUSES.filter((status) => status !== "twin" || hasTwins || query.status === "twin").map(
          (status) => (
            <option key={status} value={status}>
              {t(`desk.statuses.${status}`)}
            </option>
          ),
        )}
      </select>
    </FilterBar>
  );
}
