import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { fieldWords, valueWords } from "../../i18n/field-names.js";
import { Fold } from "../../ui/Fold.js";
import styles from "./Preview.module.css";
import { ShowMore } from "./ShowMore.js";
import { useFirstOfMany } from "./use-first-of-many.js";
import type { Offer } from "./use-import.js";

type Row = Offer["rows"][number];

interface PreviewProps {
  rows: readonly Row[];
  overwrite: ReadonlySet<string>;
  onOverwrite(overwrite: ReadonlySet<string>): void;
}

/** What a file would do to what is kept: what is new, what differs and which of the two shall hold, what is the same. */
export function Preview({ rows, overwrite, onOverwrite }: PreviewProps) {
  const { t } = useTranslation();
  const of = (outcome: Row["outcome"]) =>
    rows.filter((row) => row.outcome === outcome && row.twin === undefined);
  const differing = of("differs");
  const twins = rows.filter(({ twin }) => twin !== undefined);
  const toggle = (key: string, on: boolean) => {
    const next = new Set(overwrite);
    if (on) next.add(key);
    else next.delete(key);
    onOverwrite(next);
  };
  const choice = (row: Row, more: ReactNode) => (
    <label className={styles.choice}>
      <input
        type="checkbox"
        data-testid={`overwrite-${row.key}`}
        checked={overwrite.has(row.key)}
        onChange={(event) => toggle(row.key, event.target.checked)}
      />
      <span>
        <Title row={row} />
        {more}
      </span>
    </label>
  );
  return (
    <div className={styles.preview} data-testid="preview">
      <Group outcome="twin" rows={twins}>
        {(row) =>
          choice(
            row,
            <span className={styles.difference}>{t("transfer.twinAt", { company: row.twin })}</span>,
          )
        }
      </Group>
      <Group outcome="differs" rows={differing}>
        {(row) =>
          choice(
            row,
            row.differences.map(({ field, mine, theirs }) => (
              <span key={field} className={styles.difference}>
                <small>{fieldWords(t, row.kind, field)}</small>
                <span>
                  <del>{valueWords(t, field, mine)}</del> → <ins>{valueWords(t, field, theirs)}</ins>
                </span>
              </span>
            )),
          )
        }
      </Group>
      <Group outcome="new" rows={of("new")}>
        {(row) => <Title row={row} />}
      </Group>
      <Group outcome="same" rows={of("same")}>
        {(row) => <Title row={row} />}
      </Group>
    </div>
  );
}

function Title({ row: { kind, title, company } }: { row: Row }) {
  const { t } = useTranslation();
  return (
    <span>
      <small className={styles.kind}>{t(kind === "company" ? "company.label" : "scale.label")}</small>{" "}
      <strong>{title}</strong> {kind === "instrument" && company}
    </span>
  );
}

interface GroupProps {
  /** `twin`: new, but another company has a scale of the same serial number. */
  outcome: Row["outcome"] | "twin";
  rows: readonly Row[];
  children(row: Row): ReactNode;
}

function Group({ outcome, rows, children }: GroupProps) {
  const { t } = useTranslation();
  const { few, left, more } = useFirstOfMany(rows);
  if (rows.length === 0) return null;
  return (
    <div data-testid={`preview-${outcome}`} data-count={rows.length}>
      <Fold
        title={t(`transfer.outcome.${outcome}`, { count: rows.length })}
        defaultOpen={outcome === "differs" || outcome === "twin"}
      >
        <ul className={styles.rows}>
          {few.map((row) => (
            <li key={row.key}>{children(row)}</li>
          ))}
        </ul>
        <ShowMore left={left} onMore={more} />
      </Fold>
    </div>
  );
}
