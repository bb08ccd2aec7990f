import { useId } from "react";
import { useTranslation } from "react-i18next";
import { certaintyOf } from "../../../core/nameplate/model/reading.js";
import type { CertificateReading } from "../../../core/paper/paper-reading.js";
import { DateBox } from "../../common/DateBox.js";
import type { Turned } from "../../common/photo-geometry.js";
import { describedBy, ReadField } from "../../common/ReadField.js";
import { PAPER_LABELS } from "../../i18n/field-names.js";
import { Chips } from "../../ui/Chips.js";
import type { DayProblem } from "./certificate-draft.js";

export type ReadName = "number" | "serial" | "date" | "validUntil";

interface CertificateFieldProps {
  name: ReadName;
  read: CertificateReading[ReadName];
  /** The picture it was read from; null where its pieces would not show the text. */
  turned: Turned | null;
  value: string;
  /** The user wrote or picked it. */
  own: boolean;
  problem?: DayProblem;
  /** A day that is offered where none was read. */
  proposed?: string;
  onChange(value: string): void;
}

const DAYS: readonly ReadName[] = ["date", "validUntil"];

/** One value of a certificate beside the piece of the picture it was read from. */
export function CertificateField(props: CertificateFieldProps) {
  const { name, read, turned, value, own, problem, proposed, onChange } = props;
  const { t } = useTranslation();
  const id = useId();
  const isDay = DAYS.includes(name);
  const seen = read?.value ? certaintyOf(read.confidence) : "missing";
  const certainty = own ? (value ? "sure" : "missing") : seen;
  const word = own && value ? "own" : certainty === "missing" ? "absent" : certainty;
  const said = {
    word: t(`plate.certainty.${word}`),
    problem: problem && t(`certificate.problem.${problem}`),
    hint: isDay && read?.value === "" ? t("certificate.monthOnly", { text: read.text }) : undefined,
  };
  const described = {
    id,
    "aria-describedby": describedBy(id, said),
    "aria-invalid": problem ? (true as const) : undefined,
    "data-testid": `certificate-field-${name}`,
    "data-confidence": certainty,
  };
  const others = certainty === "check" ? (read?.alternatives ?? []) : [];
  return (
    <ReadField
      id={id}
      name={name}
      label={t(PAPER_LABELS[name])}
      certainty={certainty}
      {...said}
      crop={read?.box && turned ? { box: read.box, text: read.text, turned } : undefined}
    >
      {isDay ? (
        <DateBox
          described={described}
          value={value}
          pickWords={t("date.pick")}
          // Leaving the box writes the day anew: that is no change of the user's.
          onChange={(next) => next !== value && onChange(next)}
        />
      ) : (
        <input
          {...described}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <Chips
        label={t("plate.alternatives")}
        values={others.filter((other) => other !== value).map((other) => ({ value: other, words: other }))}
        onPick={onChange}
      />
      <Chips
        label={t("ledger.certificate.proposed")}
        values={proposed ? [{ value: proposed, words: proposed }] : []}
        onPick={onChange}
      />
    </ReadField>
  );
}
