import { useId } from "react";
import { useTranslation } from "react-i18next";
import {
  certaintyOf,
  type PlateFieldName,
  type PlateReading,
} from "../../../core/nameplate/model/reading.js";
import { PhotoCrop } from "../../common/PhotoCrop.js";
import { PLATE_LABELS } from "../../i18n/words.js";
import { usePlateReview } from "../../state/plate-review.js";
import { Chips } from "../../ui/Chips.js";
import { Icon, type IconName } from "../../ui/Icon.js";
import { ClassPicker } from "./ClassPicker.js";
import styles from "./PlateField.module.css";

type Certainty = ReturnType<typeof certaintyOf>;
const ICONS: Record<Certainty, IconName> = { sure: "check", check: "warn", missing: "missing" };

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
  onChange,
}: PlateFieldProps) {
  const { t } = useTranslation();
  const { focus } = usePlateReview();
  const id = useId();
  const read = reading?.fields[name] ?? null;
  const theirs = own || checked || !reading;
  const certainty: Certainty = theirs ? (value ? "sure" : "missing") : certaintyOf(read?.confidence);
  const word =
    checked && !own && value ? "confirmed" : wordOf(certainty, theirs, read?.calculated === true, needed);
  const describedBy = [reading && "certainty", problem && "problem", hint && "hint"]
    .filter(Boolean)
    .map((part) => `${id}-${part}`)
    .join(" ");
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows the focus of what is inside
    <div className={styles.field} data-certainty={certainty} data-field={name} onFocus={() => focus(name)}>
      <div className={styles.head}>
        <label
          id={`${id}-label`}
          htmlFor={name === "accuracyClass" ? undefined : id}
          className={styles.label}
        >
          {t(PLATE_LABELS[name])}
        </label>
        {reading && (
          <span className={styles.certainty} id={`${id}-certainty`}>
            <Icon name={ICONS[certainty]} size={18} />
            {t(`plate.certainty.${word}`)}
          </span>
        )}
      </div>
      {reading && read?.box && <PhotoCrop box={read.box} reading={reading} text={read.text} />}
      {name === "accuracyClass" ? (
        <ClassPicker
          labelledBy={`${id}-label`}
          describedBy={describedBy || undefined}
          value={value}
          confidence={certainty}
          onPick={onChange}
        />
      ) : (
        <input
          id={id}
          data-testid={`plate-field-${name}`}
          data-confidence={certainty}
          aria-describedby={describedBy || undefined}
          aria-invalid={problem ? true : undefined}
          value={value}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
      <Chips
        label={t("plate.alternatives")}
        values={(certainty === "check" ? (read?.alternatives ?? []) : [])
          .filter((other) => other !== value)
          .map((other) => ({ value: other, words: other }))}
        onPick={onChange}
      />
      {problem && (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
