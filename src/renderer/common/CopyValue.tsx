import { useTranslation } from "react-i18next";
import { send } from "../state/send-command.js";
import { Button } from "../ui/Button.js";
import styles from "./CopyValue.module.css";

interface CopyValueProps {
  label: string;
  value: string;
  testId?: string;
  valueTestId?: string;
}

/** A value to be typed or said somewhere else, with the button that copies it. */
export function CopyValue({ label, value, testId, valueTestId }: CopyValueProps) {
  const { t } = useTranslation();
  const words = t("fill.copy", { field: label });
  return (
    <div className={styles.value}>
      <span>
        <small>{label}</small>
        <strong data-testid={valueTestId}>{value}</strong>
      </span>
      <Button
        look="quiet"
        icon="copy"
        aria-label={words}
        title={words}
        disabled={value === ""}
        data-testid={testId}
        onClick={() => send("clipboard.copy", value)}
      />
    </div>
  );
}
