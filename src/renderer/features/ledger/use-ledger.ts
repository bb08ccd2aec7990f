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

/** Every scale of every company, asked for anew whenever main says that the ledger changed. */
export function useLedger(): LedgerContents {
  const { version } = useApp().state.ledger;
  const [scales, setScales] = useState<StoredInstrument[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: version and tries say when to ask
  useEffect(() => {
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
  }, [version, tries]);
  const retry = useCallback(() => {
    setFailed(false);
    setTries((count) => count + 1);
  }, []);
  return { scales, failed, retry };
}
