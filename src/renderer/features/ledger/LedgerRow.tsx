import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { bookingNow, type Findable } from "../../../core/records/ledger-search.js";
import { useApp } from "../../state/app-state.js";
import { Icon } from "../../ui/Icon.js";
import { DueMark } from "./DueMark.js";
import styles from "./LedgerRow.module.css";

interface LedgerRowProps {
  ref: Ref<HTMLDivElement>;
  id: string;
  index: number;
  count: number;
  /** Its place in the list, in pixels. */
  start: number;
  one: Findable;
  today: string;
  active: boolean;
  marked: boolean;
  onOpen(): void;
  onToggle(): void;
}

/** One scale: what it is, when it is due, whose it is and how its booking stands. */
export function LedgerRow({ one, index, start, ...row }: LedgerRowProps) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  const { scale, company } = one;
  const { number, status } = bookingNow(one);
  const standing = [
    number && t("ledger.booking", { number }),
    status,
    !number && !status && scale.registeredOn ? t("ledger.registered") : "",
  ].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    <div
      ref={row.ref}
      id={row.id}
      className={styles.row}
      role="option"
      tabIndex={-1}
      aria-selected={row.marked}
      aria-setsize={row.count}
      aria-posinset={index + 1}
      data-index={index}
      data-active={row.active}
      data-testid="ledger-row"
      style={{ transform: `translateY(${start}px)` }}
      onClick={row.onOpen}
    >
      {/* biome-ignore lint/a11y: the option itself says that it is marked; Space does the same */}
      <span
        className={styles.box}
        data-testid="ledger-mark"
        onClick={(event) => {
          event.stopPropagation();
          row.onToggle();
        }}
      >
        <span className={styles.tick}>{row.marked && <Icon name="check" size={18} />}</span>
      </span>
      <strong className={styles.serial}>{scale.serial}</strong>
      <span className={styles.model}>{scale.model || scale.name}</span>
      <DueMark scale={scale} today={row.today} />
      {(companies.length > 1 || standing.length > 0) && (
        <span className={styles.more}>
          {[companies.length > 1 ? company : "", ...standing].filter(Boolean).join(" · ")}
        </span>
      )}
    </div>
  );
}
