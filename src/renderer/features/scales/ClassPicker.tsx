import { Radio } from "@base-ui/react/radio";
import { RadioGroup } from "@base-ui/react/radio-group";
import { ACCURACY_CLASSES } from "../../../core/nameplate/model/reading.js";
import styles from "./ClassPicker.module.css";

interface ClassPickerProps {
  labelledBy: string;
  describedBy?: string;
  value: string;
  confidence: string;
  onPick(value: string): void;
}

/** The accuracy class as the plate shows it: strokes in an oval. */
export function ClassPicker({ labelledBy, describedBy, value, confidence, onPick }: ClassPickerProps) {
  return (
    <RadioGroup
      className={styles.group}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      data-testid="plate-field-accuracyClass"
      data-confidence={confidence}
      data-value={value}
      value={value}
      onValueChange={(picked) => onPick(String(picked))}
    >
      {ACCURACY_CLASSES.map((name) => (
        <Radio.Root
          key={name}
          value={name}
          className={styles.choice}
          aria-label={name}
          data-testid={`class-${name}`}
        >
          <span className={styles.oval}>{name}</span>
        </Radio.Root>
      ))}
    </RadioGroup>
  );
}
