import { useTranslation } from "react-i18next";
import type { FillRow, FillStatus } from "../../../core/autofill/field-spec.js";
import { refusalWords } from "../../i18n/field-names.js";
import { useLabelMeaning } from "../../i18n/portal-labels.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Icon, type IconName } from "../../ui/Icon.js";
import { PointButton } from "../pointing/index.js";
import styles from "./FillRowView.module.css";
import { LetterDifferences } from "./LetterDifferences.js";
import { holdsOther, type Overwrite } from "./overwrite.js";

const ICONS: Record<FillStatus, IconName> = {
  pending: "clock",
  filled: "check",
  kept: "keep",
  differs: "warn",
  refused: "refuse",
  missing: "missing",
};

/** The portal's label without the stars and colons it stands in, and without the spaces that stretch it. */
const plainLabel = (label: string) =>
  label.replace(/^[\s*＊]+|[\s*＊:：]+$/gu, "").replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");

/** What is in place and right was not ours to keep: it asks for no care. */
const isInPlace = ({ status, now, value, held }: FillRow): boolean =>
  status === "kept" && (held === true || now === value);

const statusOf = (row: FillRow, formOpen: boolean) => {
  if (row.value === "") return "fill.nothingKnown";
  // Said once above all of them.
  if (!formOpen) return null;
  if (row.status === "kept") return isInPlace(row) ? "fill.status.kept" : "fill.status.differs";
  return `fill.status.${row.status}` as const;
};

const iconOf = (row: FillRow, check: boolean): IconName => {
  if (check) return "warn";
  return isInPlace(row) ? "check" : ICONS[row.status];
};

interface FillRowProps {
  row: FillRow;
  /** The form is open in the portal. */
  formOpen: boolean;
  undoable: boolean;
  /** The form is there to point at. */
  pointable: boolean;
  overwrite: Overwrite;
}

/** One field: what the form holds, what is to be there, how it went, and the value to copy by hand. */
export function FillRowView({ row, formOpen, undoable, pointable, overwrite }: FillRowProps) {
  const { t } = useTranslation();
  const meaning = useLabelMeaning();
  const form = useApp().state.fill?.form;
  const label = plainLabel(row.label);
  const status = statusOf(row, formOpen);
  const other = holdsOther(row);
  const changed = row.status === "filled" && row.before !== row.value && row.before !== "";
  const stands = other || row.status === "differs" || row.status === "refused";
  const before = stands ? row.now : changed ? row.before : "";
  const reason = row.status === "refused" || row.status === "differs" ? refusalWords(row.reason) : null;
  // Known by weak evidence alone: the user's eye is asked for.
  const check = !row.certain && row.status !== "missing" && row.status !== "refused";
  return (
    <li
      className={styles.row}
      data-testid={`fill-row-${row.field}`}
      data-status={row.status}
      data-check={check || undefined}
      data-in-place={isInPlace(row) || undefined}
    >
      <span className={styles.mark}>
        <Icon name={iconOf(row, check)} />
      </span>
      <div className={styles.words}>
        <p className={styles.label}>
          {label} {form && meaning(form, row.field)}
          {status && <span className={styles.status}>{t(status)}</span>}
        </p>
        <p className={styles.values}>
          {before && (
            <>
              <del title={t("fill.before")}>{before}</del>
              <span className={styles.arrow} role="img" aria-label={t("fill.becomes")}>
                →
              </span>
            </>
          )}
          <span className={styles.value}>{row.value || "—"}</span>
        </p>
        {(other || row.status === "differs") && <LetterDifferences ours={row.value} theirs={row.now} />}
        {row.preset && <p className={styles.check}>{t("fill.preset")}</p>}
        {reason && <p className={styles.reason}>{t(reason)}</p>}
        {check && <p className={styles.check}>{t("fill.uncertain")}</p>}
        {pointable && row.value !== "" && (check || row.status === "missing") && (
          <PointButton field={row.field} testId={`point-${row.field}`}>
            {t(check ? "point.other" : "point.field")}
          </PointButton>
        )}
        {other && (
          <label className={styles.overwrite}>
            <input
              type="checkbox"
              data-testid={`overwrite-${row.field}`}
              checked={overwrite.has(row.field)}
              onChange={(event) => overwrite.set(row.field, event.target.checked)}
            />
            {t("fill.overwrite")}
          </label>
        )}
      </div>
      <div className={styles.tools}>
        {row.status === "filled" && undoable && (
          <button
            type="button"
            data-testid={`undo-${row.field}`}
            aria-label={t("fill.undoField", { field: label })}
            title={t("fill.undoField", { field: label })}
            onClick={() => send("fill.undo", { field: row.field })}
          >
            <Icon name="undo" />
          </button>
        )}
        <button
          type="button"
          data-testid={`copy-${row.field}`}
          aria-label={t("fill.copy", { field: label })}
          title={t("fill.copy", { field: label })}
          disabled={row.value === ""}
          onClick={() => send("clipboard.copy", row.value)}
        >
          <Icon name="copy" />
        </button>
      </div>
    </li>
  );
}
