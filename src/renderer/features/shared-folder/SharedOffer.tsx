import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../../ipc/commands.js";
import { fieldWords, valueWords } from "../../i18n/field-names.js";
import { Button } from "../../ui/Button.js";
import { Fold } from "../../ui/Fold.js";
import styles from "./SharedOffer.module.css";

export type Offer = Extract<CommandOutput<"shared.read">, { ok: true }>;
type Change = Offer["changes"][number];
type Conflict = Offer["conflicts"][number];

const OUTCOMES = ["new", "changed", "deleted"] as const;
interface SharedOfferProps {
  offer: Offer;
  /** @param theirs the conflicts in which the other's value holds */
  onTake(theirs: string[]): void;
  onDiscard(): void;
}

/** What another PC's copy would change, and, field by field, what both changed. */
export function SharedOffer({ offer: { changes, conflicts }, onTake, onDiscard }: SharedOfferProps) {
  const { t } = useTranslation();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (key: string, other: boolean) => {
    const next = new Set(theirs);
    if (other) next.add(key);
    else next.delete(key);
    setTheirs(next);
  };
  return (
    <section className={styles.offer} data-testid="shared-offer" aria-label={t("shared.offer")}>
      {conflicts.length > 0 && (
        <>
          <h3>{t("shared.conflicts", { count: conflicts.length })}</h3>
          <p>{t("shared.conflictsText")}</p>
          {conflicts.map((conflict) => (
            <ConflictView
              key={conflict.key}
              conflict={conflict}
              theirs={theirs.has(conflict.key)}
              onChoose={(other) => choose(conflict.key, other)}
            />
          ))}
        </>
      )}
      {OUTCOMES.map((outcome) => {
        const of = changes.filter((change) => change.outcome === outcome);
        return (
          of.length > 0 && (
            <div key={outcome} data-testid={`shared-${outcome}`} data-count={of.length}>
              <Fold
                title={t(`shared.outcome.${outcome}`, { count: of.length })}
                defaultOpen={of.length <= 10}
              >
                <ul className={styles.rows}>
                  {of.map((change) => (
                    <li key={change.key}>
                      <ChangeView change={change} />
                    </li>
                  ))}
                </ul>
              </Fold>
            </div>
          )
        );
      })}
      {changes.length + conflicts.length === 0 && <p>{t("shared.nothing")}</p>}
      <div className={styles.buttons}>
        <Button data-testid="shared-discard" onClick={onDiscard}>
          {t("app.cancel")}
        </Button>
        <Button look="primary" icon="check" data-testid="shared-take" onClick={() => onTake([...theirs])}>
          {t("shared.take")}
        </Button>
      </div>
    </section>
  );
}

/** What a field says on one of the two PCs: a photo as a picture, other values in words. */
function Value({ field, value, title }: { field: string; value: string; title: string }) {
  const { t } = useTranslation();
  if (field === "photo" && value !== "")
    return (
      <img
        className={styles.photo}
        src={`app://photo/${value}`}
        alt={t("ledger.photoAlt", { serial: title })}
      />
    );
  return valueWords(t, field, value);
}

function ChangeView({ change: { kind, title, company, back, differences } }: { change: Change }) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{title}</strong> {kind === "instrument" && company}
      {back && <small className={styles.difference}>{t("shared.back")}</small>}
      {differences.map(({ field, mine, theirs }) => (
        <span key={field} className={styles.difference}>
          <small>{fieldWords(t, kind, field)}</small>
          {field !== "certificates" && (
            <span>
              <del>
                <Value field={field} value={mine} title={title} />
              </del>{" "}
              →{" "}
              <ins>
                <Value field={field} value={theirs} title={title} />
              </ins>
            </span>
          )}
        </span>
      ))}
    </>
  );
}

interface ConflictViewProps {
  conflict: Conflict;
  theirs: boolean;
  onChoose(theirs: boolean): void;
}

function ConflictView({ conflict, theirs, onChoose }: ConflictViewProps) {
  const { t } = useTranslation();
  const { key, kind, title, field } = conflict;
  const way = (other: boolean) => {
    const value = conflict[other ? "theirs" : "mine"];
    return (
      <label className={styles.way}>
        <input
          type="radio"
          name={key}
          checked={theirs === other}
          data-testid={`conflict-${field}-${other ? "theirs" : "mine"}`}
          onChange={() => onChoose(other)}
        />
        <span>
          <small>{t(other ? "shared.theirs" : "shared.mine")}</small>{" "}
          <Value field={field} value={value} title={title} />
        </span>
      </label>
    );
  };
  return (
    <fieldset className={styles.conflict} data-testid="shared-conflict">
      <legend>
        {title}: {fieldWords(t, kind, field)}
      </legend>
      {way(false)}
      {way(true)}
    </fieldset>
  );
}
