import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../../ipc/results.js";
import { DateBox } from "../../common/DateBox.js";
import { useLabelMeaning, useOwnMeaning } from "../../i18n/portal-labels.js";
import { problemWords } from "../../i18n/problems.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { CountyBox } from "../company/index.js";
import { keepOpenField } from "./keep-open-field.js";
import styles from "./OpenFields.module.css";
import type { Now } from "./use-now-card.js";

type Open = Now["open"][number];

/** One thing still open: what it is, why, and a box for its value or the way to put it right. */
export function OpenField({ one }: { one: Open }) {
  const { t } = useTranslation();
  const meaning = useLabelMeaning();
  const own = useOwnMeaning();
  const { state, pack } = useApp();
  const { field, kind, label, why, said, now, value } = one;
  const form = pack.steps.find(({ id }) => id === (state.now?.step ?? state.guide.current))?.form;
  return (
    <li
      className={styles.one}
      data-kind={kind}
      data-why={why}
      data-testid={kind === "own" ? `open-own-${field}` : `open-field-${field}`}
    >
      <p className={styles.label}>
        {label} {kind === "own" ? own(label) : form && meaning(form, field)}{" "}
        <span className={styles.why}>{said || t(`open.why.${why}`, { now, value })}</span>
      </p>
      {kind === "field" && one.box && (why === "unknown" || why === "rejected") && <Box one={one} />}
      {kind === "field" && why === "differs" && (
        <Button
          data-testid={`open-replace-${field}`}
          onClick={() => send("fill.run", { overwrite: [field] })}
        >
          {t("open.replace", { value })}
        </Button>
      )}
      {kind === "field" && why === "unreachable" && value && (
        <Button icon="copy" onClick={() => send("clipboard.copy", value)}>
          {t("fill.copy", { field: label })}
        </Button>
      )}
    </li>
  );
}

/** A box for a value that is not known yet: kept with the company or the scale, then filled in. */
function Box({ one }: { one: Open }) {
  const { t } = useTranslation();
  const id = useId();
  const { state, pack } = useApp();
  const [value, setValue] = useState(one.value);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [kept, setKept] = useState(one.value);
  useUnsaved(value !== kept && value !== one.value);
  const step = pack.steps.find((candidate) => candidate.id === (state.now?.step ?? state.guide.current));
  const change = (next: string) => {
    setValue(next);
    setProblem(null);
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (!step?.form) return;
    const found = await keepOpenField(state, step.form, one.field, value);
    setProblem(found);
    if (found) return;
    setKept(value);
    await send("fill.run", { overwrite: [one.field] });
  };
  const common = {
    id,
    "data-testid": `open-box-${one.field}`,
    "aria-label": one.label,
    "aria-invalid": problem ? (true as const) : undefined,
    "aria-describedby": problem ? `${id}-problem` : undefined,
  };
  const box = () => {
    switch (one.box?.kind) {
      case "choice":
        return (
          <select {...common} value={value} onChange={(event) => change(event.target.value)}>
            <option value="">{t("open.choose")}</option>
            {one.box.options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        );
      case "region":
        return <CountyBox described={common} label={one.label} value={value} onChange={change} />;
      case "date":
        return <DateBox described={common} value={value} pickWords={t("date.pick")} onChange={change} />;
      default:
        return (
          <input
            {...common}
            inputMode={one.box?.kind === "number" ? "numeric" : undefined}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => change(event.target.value)}
          />
        );
    }
  };
  return (
    <form className={styles.box} onSubmit={keep} noValidate>
      {box()}
      <Button type="submit" data-testid={`open-keep-${one.field}`} disabled={value.trim() === ""}>
        {t("open.keep")}
      </Button>
      {problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problemWords(t, problem)}
        </p>
      )}
    </form>
  );
}
