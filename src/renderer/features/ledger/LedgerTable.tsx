import { useVirtualizer } from "@tanstack/react-virtual";
import { type Ref, useId, useImperativeHandle, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { bookingNow, type Findable } from "../../../core/records/ledger-search.js";
import { foldSerial } from "../../../core/text/fold-serial.js";
import type { LedgerColumn, LedgerOrder } from "../../state/screen.js";
import { Icon } from "../../ui/Icon.js";
import { DueMark } from "./DueMark.js";
import styles from "./LedgerTable.module.css";
import { useRowHeight, useRows } from "./list-keyboard.js";
import { LEDGER_COLUMNS } from "./sort.js";

const ROW_REM = 3;

interface LedgerTableProps {
  ref: Ref<HTMLElement>;
  /** In the order shown. */
  found: readonly Findable[];
  order: LedgerOrder;
  onOrder(order: LedgerOrder): void;
  today: string;
  columns?: readonly LedgerColumn[];
  /** The scales' numbers, folded, that another company has too. */
  shared?: ReadonlySet<string>;
  marked: ReadonlySet<string>;
  onMark(marked: ReadonlySet<string>): void;
  onOpen(id: string): void;
}

/** The ledger over the whole window: columns to sort by, rows to mark, all of them by one tick. */
export function LedgerTable(props: LedgerTableProps) {
  const { ref, found, order, onOrder, today, columns = LEDGER_COLUMNS } = props;
  const { shared, marked, onMark, onOpen } = props;
  const { t } = useTranslation();
  const id = useId();
  const box = useRef<HTMLTableSectionElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useImperativeHandle(ref, () => table.current as HTMLElement, []);
  const height = useRowHeight(ROW_REM);
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 8,
  });
  const ids = useMemo(() => found.map(({ scale }) => scale.id), [found]);
  const all = ids.length > 0 && ids.every((one) => marked.has(one));
  const { active, toggleAt, onKeyDown } = useRows({
    ids,
    marked,
    onMark,
    onOpen,
    page: () => Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 1),
    scrollTo: (index) => rows.scrollToIndex(index),
  });
  const sortBy = (by: LedgerColumn) =>
    onOrder({ by, descending: order.by === by ? !order.descending : false });

  return (
    <table
      ref={table}
      className={styles.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are marked and opened
      role="grid"
      tabIndex={0}
      aria-activedescendant={`${id}-${active}`}
      data-testid="ledger-list"
      onKeyDown={onKeyDown}
      aria-label={t("ledger.title")}
      aria-rowcount={found.length + 1}
      aria-multiselectable="true"
    >
      <thead>
        <tr className={styles.head} aria-rowindex={1}>
          <th>
            <input
              type="checkbox"
              className={styles.all}
              checked={all}
              aria-label={t("ledger.markAll")}
              title={t("ledger.markAll")}
              data-testid="ledger-mark-all"
              onChange={() => onMark(new Set(all ? [] : ids))}
            />
          </th>
          {columns.map((column) => (
            <th
              key={column}
              aria-sort={order.by === column ? (order.descending ? "descending" : "ascending") : "none"}
            >
              <button
                type="button"
                className={styles.sort}
                data-testid={`ledger-sort-${column}`}
                onClick={() => sortBy(column)}
              >
                {t(`ledger.column.${column}`)}
                {order.by === column && <span aria-hidden="true">{order.descending ? "▼" : "▲"}</span>}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be come to by keys; the table takes them */}
      <tbody ref={box} className={styles.body} tabIndex={0}>
        {/* As high as all rows together, of which only those in sight are drawn. */}
        <tr className={styles.room} style={{ height: rows.getTotalSize() }} />
        {rows.getVirtualItems().map(({ index, start }) => {
          const one = found[index];
          if (!one) return null;
          const { scale } = one;
          return (
            <tr
              key={scale.id}
              id={`${id}-${index}`}
              className={styles.row}
              tabIndex={-1}
              aria-rowindex={index + 2}
              aria-selected={marked.has(scale.id)}
              data-active={index === active}
              data-odd={index % 2 === 1}
              data-testid="ledger-row"
              style={{ transform: `translateY(${start}px)`, height }}
              onClick={() => onOpen(scale.id)}
            >
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the row itself says that it is marked; Space does the same */}
              <td
                className={styles.mark}
                data-testid="ledger-mark"
                onClick={(event) => {
                  event.stopPropagation();
                  toggleAt(index);
                }}
              >
                <span className={styles.tick}>{marked.has(scale.id) && <Icon name="check" size={18} />}</span>
              </td>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  <Cell one={one} column={column} today={today} shared={shared} />
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const None = ({ children }: { children: string }) => <span className={styles.none}>{children}</span>;

interface CellProps {
  one: Findable;
  column: LedgerColumn;
  today: string;
  shared: ReadonlySet<string> | undefined;
}

function Cell({ one, column, today, shared }: CellProps) {
  const { t } = useTranslation();
  const { scale, company, market } = one;
  switch (column) {
    case "serial":
      return (
        <strong>
          {scale.serial}
          {shared?.has(foldSerial(scale.serial)) && (
            <span className={styles.twin} title={t("desk.twin")}>
              <Icon name="warn" size={18} />
              <span>{t("desk.twinShort")}</span>
            </span>
          )}
        </strong>
      );
    case "model":
      return scale.model || scale.name;
    case "company":
      return company;
    case "market":
      return market || <None>{t("ledger.none")}</None>;
    case "due":
      return <DueMark scale={scale} today={today} />;
    case "booking":
      return Object.values(bookingNow(one)).filter(Boolean).join(" · ") || <None>{t("ledger.none")}</None>;
    case "registered":
      return scale.registeredOn || <None>{t("ledger.notSeen")}</None>;
  }
}
