import { useVirtualizer } from "@tanstack/react-virtual";
import { type Ref, useCallback, useId, useImperativeHandle, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Findable } from "../../../core/records/ledger-search.js";
import styles from "./LedgerList.module.css";
import { LedgerRow } from "./LedgerRow.js";
import { useRowHeight, useRows } from "./list-keyboard.js";

/** Height of a row before it is measured, in the page's type size. */
const ROW_REM = 5.25;

interface LedgerListProps {
  ref: Ref<HTMLElement>;
  found: readonly Findable[];
  today: string;
  marked: ReadonlySet<string>;
  onMark(marked: ReadonlySet<string>): void;
  onOpen(id: string): void;
}

/** Only the rows in sight are drawn, so ten thousand scales scroll like ten. */
export function LedgerList({ ref, found, today, marked, onMark, onOpen }: LedgerListProps) {
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => box.current as HTMLElement, []);
  // Asked for every row of the list at once.
  const height = useRowHeight(ROW_REM);
  // The same function as long as the list is: with another one all rows are laid out anew.
  const keyOf = useCallback((index: number) => found[index]?.scale.id ?? index, [found]);
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: keyOf,
    overscan: 6,
  });

  const ids = useMemo(() => found.map(({ scale }) => scale.id), [found]);
  const { active, toggleAt, onKeyDown } = useRows({
    ids,
    marked,
    onMark,
    onOpen,
    page: () => Math.max(1, rows.getVirtualItems().length - 8),
    scrollTo: (index) => rows.scrollToIndex(index),
  });

  return (
    <div
      ref={box}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t("ledger.title")}
      aria-multiselectable="true"
      aria-activedescendant={`${id}-${active}`}
      data-testid="ledger-list"
      onKeyDown={onKeyDown}
    >
      <div className={styles.all} role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const one = found[index];
          return (
            one && (
              <LedgerRow
                key={key}
                ref={rows.measureElement}
                id={`${id}-${index}`}
                index={index}
                count={found.length}
                start={start}
                one={one}
                today={today}
                active={index === active}
                marked={marked.has(one.scale.id)}
                onOpen={() => onOpen(one.scale.id)}
                onToggle={() => toggleAt(index)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
