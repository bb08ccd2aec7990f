import { useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { type Findable, findScales, type LedgerQuery } from "../../../core/records/ledger-search.js";
import { useKeptFocus } from "../../common/keep-focus.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useIsNarrow } from "../../state/drawer.js";
import { type LedgerOrder, useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { LedgerEmpty } from "./LedgerEmpty.js";
import { LedgerList } from "./LedgerList.js";
import { LedgerTable } from "./LedgerTable.js";
import styles from "./LedgerView.module.css";
import { MarkedActions } from "./MarkedActions.js";
import { Search } from "./Search.js";
import { useSorted } from "./sort.js";

interface LedgerViewProps {
  all: readonly Findable[];
  today: string;
  wide: boolean;
  query: LedgerQuery;
  onQuery(query: LedgerQuery): void;
  marked: ReadonlySet<string>;
  onMark(marked: ReadonlySet<string>): void;
  order: LedgerOrder;
  onOrder(order: LedgerOrder): void;
}

const markedOf = (scales: readonly Findable[], marked: ReadonlySet<string>): StoredInstrument[] =>
  // Thousands are not asked where none is marked.
  marked.size === 0 ? [] : scales.map(({ scale }) => scale).filter(({ id }) => marked.has(id));

/** The list with its search, and below it what can be done with the marked scales. */
export function LedgerView(props: LedgerViewProps) {
  const { all, today, wide, query, onQuery, marked, onMark, order, onOrder } = props;
  const { t } = useTranslation();
  const { show } = useScreen();
  const list = useRef<HTMLElement>(null);
  const narrow = useIsNarrow();
  // Columns need room: at a large scale the list is the better table.
  const isTable = wide && !narrow;
  const found = useMemo(() => findScales(all, query), [all, query]);
  const shown = useSorted(found, order, today, isTable);
  // Nothing is done to a scale that the search leaves out: nobody sees that it is meant.
  const chosen = useMemo(() => markedOf(found, marked), [found, marked]);
  useKeptFocus(chosen.length);
  const unseen = useMemo(() => markedOf(all, marked).length, [all, marked]) - chosen.length;
  const rows = {
    ref: list,
    found: shown,
    today,
    marked,
    onMark,
    onOpen: (id: string) => show({ name: "ledger", id, wide }),
  };
  return (
    <div className={styles.view} data-wide={wide}>
      <div className={styles.head}>
        <div className={styles.top}>
          <ScreenTitle>{t("ledger.title")}</ScreenTitle>
          <Button
            look="quiet"
            aria-pressed={wide}
            data-testid="ledger-wide"
            onClick={() => show({ name: "ledger", wide: !wide })}
          >
            {t(wide ? "ledger.narrow" : "ledger.wide")}
          </Button>
        </div>
        {all.length > 0 && (
          <Search query={query} found={found.length} onQuery={onQuery} onDown={() => list.current?.focus()} />
        )}
        {unseen > 0 && (
          <p role="status" data-testid="ledger-unseen">
            {t("ledger.markedUnseen", { count: unseen })}
          </p>
        )}
      </div>
      {found.length > 0 ? (
        isTable ? (
          <LedgerTable {...rows} order={order} onOrder={onOrder} />
        ) : (
          <LedgerList {...rows} />
        )
      ) : (
        <LedgerEmpty
          nothingFound={all.length > 0}
          onReset={() => onQuery({ words: "", companyId: null, show: "all" })}
        />
      )}
      {chosen.length > 0 && (
        <MarkedActions
          scales={chosen}
          from={{ name: "ledger", wide, as: { query, marked: [...marked], order } }}
          onDone={() => onMark(new Set())}
        />
      )}
    </div>
  );
}
