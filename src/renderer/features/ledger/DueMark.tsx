import { useTranslation } from "react-i18next";
import { type Dated, dueOf } from "../../../core/records/due.js";
import { Icon, type IconName } from "../../ui/Icon.js";
import styles from "./DueMark.module.css";

const SHAPES = { overdue: "warn", due: "clock", ok: "check", unknown: "missing" } as const satisfies Record<
  string,
  IconName
>;

interface DueMarkProps {
  scale: Dated;
  /** YYYY-MM-DD */
  today: string;
}

/** When a scale is due: in words, by shape and by colour. */
export function DueMark({ scale, today }: DueMarkProps) {
  const { t } = useTranslation();
  const due = dueOf(scale, today);
  const state = due?.state ?? "unknown";
  const words = {
    overdue: () =>
      due?.ended ? t(`ledger.due.${due.ended}`) : t("ledger.due.overdue", { count: -(due?.days ?? 0) }),
    due: () => (due?.days === 0 ? t("ledger.due.today") : t("ledger.due.due", { count: due?.days ?? 0 })),
    ok: () => t("ledger.due.ok", { day: due?.day }),
    unknown: () => t("ledger.due.unknown"),
  };
  return (
    <span className={styles.mark} data-due={state}>
      <Icon name={SHAPES[state]} size={18} />
      {words[state]()}
      {due?.calculated && ` ${t("ledger.due.calculated")}`}
    </span>
  );
}
