import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { PointingState } from "../../../ipc/state.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Icon } from "../../ui/Icon.js";
import styles from "./PointingBar.module.css";

const stop = () => void send("point.stop", undefined);

/** While the user is to point at something in the portal: what at, how to give up, why the last was not taken. */
export function PointingBar({ pointing: { field, refusal } }: { pointing: PointingState }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  useEffect(() => {
    // Escape counts in the portal's page and here, wherever the keyboard is.
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === "Escape") stop();
    };
    window.addEventListener("keydown", giveUp);
    return () => window.removeEventListener("keydown", giveUp);
  }, []);
  const step = pack.steps.find(({ id }) => id === state.guide.current);
  const spec = step?.form && pack.forms[step.form].find((one) => one.field === field);
  return (
    <section className={styles.bar} data-testid="pointing" role="status">
      <Icon name="point" size={28} />
      <div>
        <strong>
          {field === null
            ? t("point.nowTarget", { step: step ? words(step.title) : "" })
            : t("point.nowField", { field: spec?.labels[0] ?? field })}
        </strong>
        {refusal ? (
          <p className={styles.refusal} data-testid="point-refusal">
            {t(`point.refusal.${refusal.reason}`, { other: refusal.other ?? "" })}
          </p>
        ) : (
          <p>{t("point.escape")}</p>
        )}
      </div>
      <Button data-testid="point-cancel" onClick={stop}>
        {t("app.cancel")}
      </Button>
    </section>
  );
}
