import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { findables, type LedgerQuery } from "../../../core/records/ledger-search.js";
import { useApp } from "../../state/app-state.js";
import { LedgerLoading } from "./LedgerLoading.js";
import { LedgerView } from "./LedgerView.js";
import { ScaleDetail } from "./ScaleDetail.js";
import { useLedger } from "./use-ledger.js";

/** The user's own ledger: the list, or one scale of it. The list's search is kept while a scale is looked at. */
export function LedgerScreen({ id, wide }: { id?: string; wide: boolean }) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  const ledger = useLedger();
  const { scales } = ledger;
  const [query, setQuery] = useState<LedgerQuery>({ words: "", companyId: null, show: "all" });
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const today = dayAt(new Date());
  const all = useMemo(() => scales && findables(scales, companies, today), [scales, companies, today]);

  if (!all) return <LedgerLoading title={t("ledger.title")} {...ledger} />;
  const one = id === undefined ? undefined : all.find(({ scale }) => scale.id === id);
  if (one) return <ScaleDetail key={one.scale.id} one={one} today={today} wide={wide} />;
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
