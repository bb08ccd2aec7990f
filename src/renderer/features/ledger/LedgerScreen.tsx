import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { findables, type LedgerQuery } from "../../../core/records/search.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { LedgerView } from "./LedgerView.js";
import { ScaleDetail } from "./ScaleDetail.js";
import { useLedger } from "./use-ledger.js";

/** The user's own ledger: the list, or one scale of it. The list's search is kept while a scale is looked at. */
export function LedgerScreen({ id, wide }: { id?: string; wide: boolean }) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  const { scales, failed, retry } = useLedger();
  const [query, setQuery] = useState<LedgerQuery>({ words: "", companyId: null, show: "all" });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const today = dayAt(new Date());
  const all = useMemo(() => {
    const names = new Map(companies.map((company) => [company.id, company.name]));
    return scales && findables(scales, names, today);
  }, [scales, companies, today]);

  if (!all)
    return (
      <Pane>
        <ScreenTitle>{t("ledger.title")}</ScreenTitle>
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
  const one = id === undefined ? undefined : all.find(({ scale }) => scale.id === id);
  if (one) return <ScaleDetail key={one.scale.id} {...one} today={today} wide={wide} />;
  return (
    <LedgerView
      all={all}
      today={today}
      wide={wide}
      query={query}
      onQuery={setQuery}
      marked={marked}
      onMark={setMarked}
    />
  );
}
