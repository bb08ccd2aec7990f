import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { type Found, findAnything } from "../../../core/records/find-anything.js";
import type { HistoryEntry } from "../../../core/records/history.js";
import { bookingNow, findables } from "../../../core/records/ledger-search.js";
import { masked } from "../../../core/records/mask-private-data.js";
import { useApp } from "../../state/app-state.js";
import type { Screen } from "../../state/screen.js";
import { useLedger } from "../ledger/index.js";

/** Something found, and where it opens. */
export interface Hit {
  key: string;
  title: string;
  about: string;
  screen: Screen;
  /** The company that is put in force before; null: it stays. */
  selects: string | null;
}

const KINDS = ["shops", "scales", "bookings"] as const;
type Kind = (typeof KINDS)[number];

interface Group {
  kind: Kind;
  /** Number of its first hit among all. */
  from: number;
  hits: Hit[];
}

const NOTHING: Found = { shops: [], scales: [], bookings: [], more: 0 };

/** What is found for some words, grouped; the ledger and the history are asked for once the search is open. */
export function useFound(words: string): { groups: Group[]; hits: Hit[]; more: number; failed: boolean } {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  const { scales, failed } = useLedger();
  const [history, setHistory] = useState<readonly HistoryEntry[]>([]);
  useEffect(() => {
    let current = true;
    // The search does without it where main does not answer.
    window.verifyGuide.send("history.list", "").then(
      (list) => current && list && setHistory(list.toReversed()),
      () => {},
    );
    return () => {
      current = false;
    };
  }, []);
  const kept = useMemo(() => {
    return scales && { companies, history, scales: findables(scales, companies, dayAt(new Date())) };
  }, [companies, history, scales]);
  const found = useMemo(() => (kept ? findAnything(kept, words) : NOTHING), [kept, words]);

  const joined = (...texts: (string | undefined)[]) => texts.filter(Boolean).join(" · ");
  const hitsOf: Record<Kind, Hit[]> = {
    shops: found.shops.map((shop) => ({
      key: shop.id,
      title: shop.name,
      // Others may look on, as at the list of companies.
      about: joined(shop.region.name, masked(shop).creditCode),
      screen: { name: "guide" },
      selects: shop.id,
    })),
    scales: found.scales.map((one) => ({
      key: one.scale.id,
      title: one.scale.serial,
      about: joined(one.scale.model || one.scale.name, one.company, bookingNow(one).status),
      screen: { name: "ledger", id: one.scale.id },
      selects: null,
    })),
    bookings: found.bookings.map(({ number, company, companyId, status, scales: ids }) => ({
      key: `${companyId}/${number}`,
      title: number,
      about: joined(company, status, ids.length > 0 ? t("ledger.count", { count: ids.length }) : ""),
      // Without a scale left there is its line of the history, in the settings.
      screen: ids.length > 0 ? { name: "slip", ids } : { name: "settings" },
      selects: null,
    })),
  };
  const groups: Group[] = [];
  const hits: Hit[] = [];
  for (const kind of KINDS) {
    if (hitsOf[kind].length > 0) groups.push({ kind, from: hits.length, hits: hitsOf[kind] });
    hits.push(...hitsOf[kind]);
  }
  return { groups, hits, more: found.more, failed };
}
