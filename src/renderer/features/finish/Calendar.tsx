import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { GuidePack } from "../../../core/procedure/pack/schema.js";
import type { StoredCompany } from "../../../core/records/company.js";
import { dayAt, dueOf } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { dayOf } from "../../../core/text/dates.js";
import type { CommandInput } from "../../../ipc/commands.js";
import { DateBox } from "../../common/DateBox.js";
import { usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Field } from "../../ui/Field.js";
import { useFocusOnProblem } from "../../ui/focus-on-problem.js";
import { Note } from "../../ui/Note.js";
import { Told } from "../../ui/Told.js";
import styles from "./FinishPanel.module.css";

interface CalendarProps {
  id: string;
  company: StoredCompany | undefined;
  scales: readonly StoredInstrument[];
  institution: GuidePack["contacts"][number] | undefined;
  text: string;
}

type Days = CommandInput<"calendar.save">["days"];

/** The day of the visit, chosen by the user, and next year's due day, for a calendar on phone or PC. */
export function Calendar({ id, company, scales, institution, text }: CalendarProps) {
  const { t } = useTranslation();
  const words = usePackWords();
  const [typed, setTyped] = useState("");
  const [told, tell] = useState<"past" | "no-day" | "saved" | null>(null);
  const problem = told === "past" || told === "no-day" ? told : null;
  const form = useRef<HTMLElement>(null);
  const focusOnProblem = useFocusOnProblem(form);
  const refuse = (why: "past" | "no-day") => {
    tell(why);
    focusOnProblem();
  };
  const save = async () => {
    const day = dayOf(typed);
    if (!day) return refuse("no-day");
    if (day < dayAt(new Date())) return refuse("past");
    const due = dueOf({ validUntil: "", certificateDate: day }, day)?.day;
    const title = scales.map(({ model, serial }) => model || serial).join("、");
    const days: Days = [
      {
        uid: `visit-${id}@verify-guide`,
        day,
        title: t("finish.calendar.visit", { scales: title }).slice(0, 200),
        text,
        ...(institution && {
          place: [words(institution.name), institution.address && words(institution.address)]
            .filter(Boolean)
            .join(" "),
        }),
        remindBefore: [1, 0],
      },
    ];
    if (due)
      days.push({
        uid: `due-${id}@verify-guide`,
        day: due,
        title: t("finish.calendar.due", { scales: title }).slice(0, 200),
        text: t("finish.calendar.dueText"),
        remindBefore: [30, 7],
      });
    const fileName = [t("finish.calendar.file"), company?.name, day].filter(Boolean).join(" ").slice(0, 120);
    const saved = await send("calendar.save", { fileName, days });
    tell(saved ? "saved" : null);
  };
  return (
    <section ref={form} className={styles.calendar} aria-label={t("finish.calendar.title")}>
      <h3>{t("finish.calendar.title")}</h3>
      <Field
        label={t("finish.calendar.day")}
        hint={t("finish.calendar.hint")}
        problem={problem ? t(`finish.calendar.${problem}`) : undefined}
      >
        {(described) => (
          <DateBox
            described={{ ...described, "data-testid": "visit-day" }}
            value={typed}
            pickWords={t("date.pick")}
            onChange={(value) => {
              setTyped(value);
              tell(null);
            }}
          />
        )}
      </Field>
      <Button icon="calendar" data-testid="finish-calendar" onClick={save}>
        {t("finish.calendar.save")}
      </Button>
      <Told>{told === "saved" && <Note kind="good">{t("finish.calendar.saved")}</Note>}</Told>
    </section>
  );
}
