import { useCallback, useEffect, useState } from "react";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { useApp } from "../../state/app-state.js";
import { listScales } from "../../state/ledger-list.js";

interface LedgerContents {
  /** Null until main has answered the first time. */
  scales: StoredInstrument[] | null;
  failed: boolean;
  retry(): void;
}

/**
 * Every scale of every company, asked for anew whenever main says that the ledger changed. Where all are of the company
 * in force they are here already.
 */
export function useLedger(): LedgerContents {
  const { ledger, instruments } = useApp().state;
  const { version, total } = ledger;
  const own = total > 0 && total === instruments.length;
  const [scales, setScales] = useState<StoredInstrument[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and tries say when to ask
  useEffect(() => {
    if (own) return;
    let current = true;
    listScales().then(
      (list) => {
        if (!current) return;
        setScales(list);
        setFailed(false);
      },
      () => current && setFailed(true),
    );
    return () => {
      current = false;
    };
  }, [version, tries, own]);
  const retry = useCallback(() => {
    setFailed(false);
    setTries((count) => count + 1);
  }, []);
  return own ? { scales: instruments, failed: false, retry } : { scales, failed, retry };
}
