import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { countAtDesk, type DeskQuery, findAtDesk } from "../../../core/records/desk-filter.js";
import { dayAt } from "../../../core/records/due.js";
import { findables } from "../../../core/records/ledger-search.js";
import { sharedSerials } from "../../../core/records/same-serial.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { useIsNarrow } from "../../state/drawer.js";
import { type DeskAs, useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import {
  DESK_COLUMNS,
  DUE_FIRST,
  LedgerList,
  LedgerLoading,
  LedgerTable,
  ScaleDetail,
  useLedger,
  useSorted,
} from "../ledger/index.js";
import styles from "./Desk.module.css";
import { DeskFilters } from "./DeskFilters.js";
import { StartRound } from "./StartRound.js";

const EVERYTHING: DeskQuery = { words: "", market: null, due: "all", status: "all" };

/**
 * All shops' scales as one table, the soonest due first: found by market, due date and standing, marked across shops,
 * and taken through the portal shop by shop.
 */
export function DeskScreen({ id, as }: { id?: string | undefined; as?: DeskAs | undefined }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { companies, collected } = useApp().state;
  // Columns need room: at a large scale the list is the better table.
  const narrow = useIsNarrow();
  const ledger = useLedger();
  const { scales } = ledger;
  const [query, setQuery] = useState<DeskQuery>(as?.query ?? { ...EVERYTHING, due: "due" });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(as?.marked));
  const table = useRef<HTMLElement>(null);
  const today = dayAt(new Date());
  const all = useMemo(() => scales && findables(scales, companies, today), [scales, companies, today]);
  const shared = useMemo(() => sharedSerials(scales ?? []), [scales]);
  const [order, setOrder] = useState(as?.order ?? DUE_FIRST);
  const inAny = useMemo(() => (all ? findAtDesk(all, query, shared) : []), [all, query, shared]);
  const found = useSorted(inAny, order, today, !narrow);
  // What is out of sight is not taken along unseen.
  const chosen = useMemo(() => found.filter(({ scale }) => marked.has(scale.id)), [found, marked]);
  if (!all) return <LedgerLoading title={t("desk.title")} {...ledger} />;
  const one = id === undefined ? undefined : all.find(({ scale }) => scale.id === id);
  if (one)
    return (
      <ScaleDetail
        key={one.scale.id}
        one={one}
        today={today}
        wide
        back={{ to: { name: "desk" }, words: t("desk.title") }}
        from={{ name: "desk", id: one.scale.id, as: { query, marked: [...marked], order } }}
      />
    );
  const list = {
    ref: table,
    found,
    today,
    marked,
    onMark: setMarked,
    onOpen: (scale: string) => show({ name: "desk", id: scale }),
  };
  return (
    <div className={styles.desk} data-testid="desk">
      <div className={styles.head}>
        <div className={styles.top}>
          <ScreenTitle>{t("desk.title")}</ScreenTitle>
          <p className={styles.count} role="status" data-testid="desk-count">
            {t("desk.count", countAtDesk(found))}
          </p>
          {collected > 0 && (
            <Button
              icon="camera"
              data-testid="desk-review"
              onClick={async () => {
                await send("photo.collected", undefined);
                show({ name: "photo" });
              }}
            >
              {t("collect.review", { count: collected })}
            </Button>
          )}
          <Button icon="phone" data-testid="desk-collect" onClick={() => show({ name: "collect" })}>
            {t("collect.open")}
          </Button>
          <Button icon="file" data-testid="desk-import" onClick={() => show({ name: "transfer" })}>
            {t("transfer.open")}
          </Button>
        </div>
        <DeskFilters
          query={query}
          hasTwins={shared.size > 0}
          onQuery={setQuery}
          onDown={() => table.current?.focus()}
        />
      </div>
      {found.length > 0 ? (
        narrow ? (
          <LedgerList {...list} />
        ) : (
          <LedgerTable {...list} order={order} onOrder={setOrder} columns={DESK_COLUMNS} shared={shared} />
        )
      ) : (
        <div className={styles.none} data-testid="desk-none">
          <p>{t(all.length > 0 ? "desk.none" : "ledger.empty")}</p>
          {all.length > 0 && (
            <Button data-testid="desk-all" onClick={() => setQuery(EVERYTHING)}>
              {t("ledger.showAll")}
            </Button>
          )}
        </div>
      )}
      <StartRound chosen={chosen} onUnmark={() => setMarked(new Set())} />
    </div>
  );
}
