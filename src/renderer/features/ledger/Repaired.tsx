import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { dayOf } from "../../../core/text/dates.js";
import { DateBox } from "../../common/DateBox.js";
import { send } from "../../state/send-command.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { Field } from "../../ui/Field.js";
import { Fold } from "../../ui/Fold.js";
import { useFocusOnProblem } from "../../ui/focus-on-problem.js";
import { Note } from "../../ui/Note.js";
import styles from "./ScaleDetail.module.css";

/** A repair or an exchange ends what was verified: to be verified again, and the market to be told (集贸市场办法 art. 9). */
export function Repaired({ scale, today }: { scale: StoredInstrument; today: string }) {
  const { t } = useTranslation();
  const [offered] = useState(() => dayAt(new Date()));
  const [day, setDay] = useState(offered);
  const [problem, setProblem] = useState<"day" | "future" | null>(null);
  const since = scale.repairedOn && scale.repairedOn >= scale.certificateDate ? scale.repairedOn : null;
  useUnsaved(since === null && day !== offered);
  const form = useRef<HTMLFormElement>(null);
  const focusOnProblem = useFocusOnProblem(form);
  const note = (repairedOn: string) => send("ledger.note", { ids: [scale.id], patch: { repairedOn } });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const on = dayOf(day);
    if (on !== null && on <= today) return void note(on);
    setProblem(on === null ? "day" : "future");
    focusOnProblem();
  };
  // Told at the top of the scale, while the form that was saved stood further down.
  const told = useRef<HTMLDivElement>(null);
  useEffect(() => told.current?.scrollIntoView({ block: "nearest" }), []);
  if (since !== null)
    return (
      <div ref={told} data-testid="scale-repaired">
        <Note kind="warn" title={t("ledger.repaired.since", { day: since })}>
          <p>{t("ledger.repaired.follows")}</p>
          <Button look="quiet" data-testid="repaired-undo" onClick={() => note("")}>
            {t("ledger.repaired.undo")}
          </Button>
        </Note>
      </div>
    );
  return (
    <div data-testid="scale-was-repaired">
      <Fold title={t("ledger.repaired.title")}>
        <form ref={form} onSubmit={save} noValidate className={styles.certificate}>
          <p>{t("ledger.repaired.text")}</p>
          <Field
            label={t("ledger.repaired.day")}
            problem={
              problem
                ? t(problem === "future" ? "ledger.repaired.future" : "ledger.certificate.day")
                : undefined
            }
          >
            {(described) => (
              <DateBox
                described={{ ...described, "data-testid": "repaired-day" }}
                value={day}
                pickWords={t("date.pick")}
                onChange={(next) => {
                  setDay(next);
                  setProblem(null);
                }}
              />
            )}
          </Field>
          <Button type="submit" data-testid="repaired-save">
            {t("ledger.repaired.save")}
          </Button>
        </form>
      </Fold>
    </div>
  );
}
