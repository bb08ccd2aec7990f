import { Switch } from "@base-ui/react/switch";
import { useId } from "react";
import styles from "./Toggle.module.css";

interface ToggleProps {
  label: string;
  /** What it does. */
  text: string;
  testId: string;
  checked: boolean;
  onChange(on: boolean): void;
}

/** A switch with its name and what it does; it takes effect at once. */
export function Toggle({ label, text, testId, checked, onChange }: ToggleProps) {
  const id = useId();
  return (
    <div className={styles.toggle}>
      <div>
        <strong id={`${id}-label`}>{label}</strong>
        <p id={`${id}-text`}>{text}</p>
      </div>
      <Switch.Root
        className={styles.switch}
        data-testid={testId}
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-text`}
        checked={checked}
        onCheckedChange={onChange}
      >
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
    </div>
  );
}
