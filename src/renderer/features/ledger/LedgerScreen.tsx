import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { findables, type LedgerQuery } from "../../../core/records/ledger-search.js";
import { useApp } from "../../state/app-state.js";
import type { LedgerAs } from "../../state/screen.js";
import { LedgerLoading } from "./LedgerLoading.js";
import { LedgerView } from "./LedgerView.js";
import { ScaleDetail } from "./ScaleDetail.js";
import { DUE_FIRST } from "./sort.js";
import { useLedger } from "./use-ledger.js";

const EVERYTHING: LedgerQuery = { words: "", companyId: null, show: "all" };

interface LedgerScreenProps {
  id?: string;
  wide: boolean;
  as?: LedgerAs;
}

/** The user's own ledger: the list, or one scale of it. The list's search and order are kept while a scale is looked at. */
export function LedgerScreen({ id, wide, as }: LedgerScreenProps) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  const ledger = useLedger();
  const { scales } = ledger;
  const [query, setQuery] = useState(as?.query ?? EVERYTHING);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set(as?.marked));
  const [order, setOrder] = useState(as?.order ?? DUE_FIRST);
  const today = dayAt(new Date());
  const all = useMemo(() => scales && findables(scales, companies, today), [scales, companies, today]);

  if (!all) return <LedgerLoading title={t("ledger.title")} {...ledger} />;
  const one = id === undefined ? undefined : all.find(({ scale }) => scale.id === id);
  const left = { query, marked: [...marked], order };
  if (one)
    return (
      <ScaleDetail
        key={one.scale.id}
        one={one}
        today={today}
        wide={wide}
        from={{ name: "ledger", id: one.scale.id, wide, as: left }}
      />
    );
  return (
    <LedgerView
      all={all}
      today={today}
      wide={wide}
      query={query}
      onQuery={setQuery}
      marked={marked}
      onMark={setMarked}
      order={order}
      onOrder={setOrder}
    />
  );
}
