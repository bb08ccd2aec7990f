import { useTranslation } from "react-i18next";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { type TypeAdvice as Advice, adviseOnType } from "../../../core/records/type-rules.js";
import type { CommandInput } from "../../../ipc/commands.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Choice } from "../../ui/Choice.js";
import { Fold } from "../../ui/Fold.js";
import { PlateText } from "./PlateText.js";
import styles from "./ScaleDetail.module.css";

interface TypeAdviceProps {
  scale: StoredInstrument;
  /** YYYY-MM-DD */
  today: string;
}

type Facts = CommandInput<"ledger.note">["patch"];
const ANSWERS = { unknown: undefined, yes: true, no: false } as const;
const answerOf = (known: boolean | undefined) => (known === undefined ? "unknown" : known ? "yes" : "no");

/** What the rules on new types mean for a scale: one quiet line; why, and what is still to be told, on demand. */
export function TypeAdvice({ scale, today }: TypeAdviceProps) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { newTypes: rules, contacts } = useApp().pack;
  const advice = rules && adviseOnType(scale, rules, today);
  if (!advice) return null;
  const { use, repair, buy, because } = advice;
  const note = (patch: Facts) => send("ledger.note", { ids: [scale.id], patch });
  const values = {
    until: "until" in repair ? repair.until : "",
    madeOn: scale.madeOn,
    approval: scale.typeApproval,
    ordinary: rules.ordinary,
    networked: rules.networked,
  };
  const asks = use === "ask" || repair.may === "ask";
  const institutions = contacts.filter(({ region }) => region === scale.region?.code);
  const question = (field: "hasThreeCodes" | "networked") => (
    <Choice
      label={t(`newTypes.asks.${field}`)}
      testId={`scale-${field}`}
      hint={t(`newTypes.hint.${field}`)}
      value={answerOf(scale[field])}
      options={(["unknown", "yes", "no"] as const).map((value) => ({
        value,
        words: t(`newTypes.answer.${value}`),
      }))}
      onPick={(value) => note({ [field]: ANSWERS[value as keyof typeof ANSWERS] })}
    />
  );
  return (
    <section
      className={styles.advice}
      aria-label={t("newTypes.title")}
      data-testid="type-advice"
      data-use={use}
    >
      <p className={styles.hint}>
        {t("newTypes.title")}
        {t(`newTypes.use.${use}`)}
        {t(`newTypes.repair.${repair.may}`, values)}
        {t(`newTypes.buy.${buy}`)}
      </p>
      <Fold title={t("newTypes.why")}>
        <ul className={styles.reasons}>
          {because.map((why: Advice["because"][number]) => (
            <li key={why}>{t(`newTypes.because.${why}`, values)}</li>
          ))}
          {use !== "new-type" && <li>{t("newTypes.noForce")}</li>}
          {asks &&
            institutions.map(({ phone, name }) => (
              <li key={phone}>{t("newTypes.institution", { name: words(name), phone })}</li>
            ))}
        </ul>
        {question("hasThreeCodes")}
        {question("networked")}
        <PlateText scale={scale} field="madeOn" onKeep={(madeOn) => note({ madeOn })} />
        <PlateText scale={scale} field="typeApproval" onKeep={(typeApproval) => note({ typeApproval })} />
        <p className={styles.hint}>{t("newTypes.sources")}</p>
        <ul className={styles.reasons}>
          {rules.sources.map(({ title, date, firsthand }) => (
            <li key={words(title)}>
              {t(firsthand ? "newTypes.source" : "newTypes.reported", { title: words(title), date })}
            </li>
          ))}
        </ul>
      </Fold>
    </section>
  );
}
