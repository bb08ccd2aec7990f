import { useId } from "react";
import { useTranslation } from "react-i18next";
import {
  certaintyOf,
  type PlateFieldName,
  type PlateReading,
} from "../../../core/nameplate/model/reading.js";
import { knownAlike } from "../../../core/nameplate/resolve/doubtful-characters.js";
import { DoubtfulCharacters } from "../../common/DoubtfulCharacters.js";
import { describedBy, ReadField } from "../../common/ReadField.js";
import { PLATE_LABELS } from "../../i18n/field-names.js";
import { Chips } from "../../ui/Chips.js";
import { ClassPicker } from "./ClassPicker.js";

type Certainty = ReturnType<typeof certaintyOf>;

interface PlateFieldProps {
  name: PlateFieldName;
  value: string;
  /** Null when written by hand. */
  reading: PlateReading | null;
  /** False for what only serves to check the others by. */
  needed: boolean;
  /** True once the user wrote or picked the value: then it is theirs. */
  own: boolean;
  /** True once the user has looked at a doubtful value and passed it. */
  checked: boolean;
  problem?: string;
  hint?: string;
  /** Values of the user's other scales: one that differs in doubtful characters alone is offered. */
  known?: readonly string[];
  onChange(value: string): void;
}

function wordOf(certainty: Certainty, theirs: boolean, calculated: boolean, needed: boolean) {
  if (certainty === "missing") return needed ? "missing" : "absent";
  if (theirs) return "own";
  return calculated ? "calculated" : certainty;
}

/** One value of the plate beside the piece of the photo it was read from. */
export function PlateField({
  name,
  value,
  reading,
  needed,
  own,
  checked,
  problem,
  hint,
  known = [],
  onChange,
}: PlateFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const read = reading?.fields[name] ?? null;
  const theirs = own || checked || !reading;
  const certainty: Certainty = theirs ? (value ? "sure" : "missing") : certaintyOf(read?.confidence);
  const said =
    checked && !own && value ? "confirmed" : wordOf(certainty, theirs, read?.calculated === true, needed);
  const word = reading ? t(`plate.certainty.${said}`) : undefined;
  const doubtful = (certainty === "check" && read?.value === value && read.doubtful) || [];
  const offered =
    certainty === "check"
      ? [...knownAlike(value, doubtful, known), ...(read?.alternatives ?? [])].filter(
          (other) => other !== value,
        )
      : [];
  const described = describedBy(id, { word, problem, hint });
  const isClass = name === "accuracyClass";
  return (
    <ReadField
      id={id}
      name={name}
      label={t(PLATE_LABELS[name])}
      labelled={!isClass}
      certainty={certainty}
      word={word}
      crop={reading && read?.box ? { box: read.box, text: read.text, turned: reading } : undefined}
      problem={problem}
      hint={hint}
    >
      {isClass ? (
        <ClassPicker
          labelledBy={`${id}-label`}
          describedBy={described}
          value={value}
          confidence={certainty}
          onPick={onChange}
        />
      ) : (
        <input
          id={id}
          data-testid={`plate-field-${name}`}
          data-confidence={certainty}
          aria-describedby={described}
          aria-invalid={problem ? true : undefined}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <DoubtfulCharacters value={value} places={doubtful} />
      <Chips
        label={t("plate.alternatives")}
        values={[...new Set(offered)].map((other) => ({ value: other, words: other }))}
        onPick={onChange}
      />
    </ReadField>
  );
}
