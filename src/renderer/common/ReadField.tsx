import type { ReactNode } from "react";
import type { Quad } from "../../core/geometry/quad.js";
import type { certaintyOf } from "../../core/nameplate/model/reading.js";
import { usePlateReview } from "../state/plate-review.js";
import { Icon, type IconName } from "../ui/Icon.js";
import { PhotoCrop } from "./PhotoCrop.js";
import type { Turned } from "./photo-geometry.js";
import styles from "./ReadField.module.css";

type Certainty = ReturnType<typeof certaintyOf>;
const ICONS: Record<Certainty, IconName> = { sure: "check", check: "warn", missing: "missing" };

interface ReadFieldProps {
  /** Of the control; its label is `<id>-label`, how sure it is `<id>-certainty`. */
  id: string;
  name: string;
  label: string;
  /** False where the control is a group that names its label itself. */
  labelled?: boolean;
  certainty: Certainty;
  /** How sure it is, in words; none where nothing was read. */
  word?: string;
  /** The piece of the picture it was read from. */
  crop?: { box: Quad; text: string; turned: Turned };
  problem?: string;
  hint?: string;
  /** The control, and what may be picked instead. */
  children: ReactNode;
}

/** One value that was read, beside the piece of the picture it was read from. */
export function ReadField(props: ReadFieldProps) {
  const { id, name, label, labelled = true, certainty, word, crop, problem, hint, children } = props;
  const { focus } = usePlateReview();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only follows the focus of what is inside
    <div className={styles.field} data-certainty={certainty} data-field={name} onFocus={() => focus(name)}>
      <div className={styles.head}>
        <label id={`${id}-label`} htmlFor={labelled ? id : undefined} className={styles.label}>
          {label}
        </label>
        {word && (
          <span className={styles.certainty} id={`${id}-certainty`}>
            <Icon name={ICONS[certainty]} size={18} />
            {word}
          </span>
        )}
      </div>
      {crop && <PhotoCrop box={crop.box} reading={crop.turned} text={crop.text} />}
      {children}
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

/** What the control of such a field is described by. */
export const describedBy = (id: string, parts: Pick<ReadFieldProps, "word" | "problem" | "hint">) =>
  (["word", "problem", "hint"] as const)
    .filter((part) => parts[part])
    .map((part) => `${id}-${part === "word" ? "certainty" : part}`)
    .join(" ") || undefined;
