import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { dueDays } from "../../../core/records/reminders.js";
import { scaleWords } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { listScalesOrTell } from "../../state/ledger-list.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";
import { Section } from "../../ui/Section.js";
import { Told } from "../../ui/Told.js";
import { TrayToggle } from "./TrayToggle.js";

/** How the user is reminded: in the tray if she allows it, and by her own calendar. */
export function ReminderSection() {
  const { t } = useTranslation();
  const { companies, ledger } = useApp().state;
  const [told, tell] = useState<"saved" | "none" | null>(null);
  const save = async () => {
    const scales = await listScalesOrTell();
    if (!scales) return;
    const today = dayAt(new Date());
    const names = new Map(companies.map(({ id, name }) => [id, name]));
    const days = dueDays(scales, today, (scale) => ({
      title: t("reminder.event", {
        scale: scaleWords(scale),
        company: names.get(scale.companyId) ?? "",
      }).slice(0, 200),
      text: t("reminder.eventText"),
    }));
    if (days.length === 0) return tell("none");
    const saved = await send("calendar.save", { fileName: t("reminder.file", { day: today }), days });
    tell(saved ? "saved" : null);
  };
  return (
    <Section title={t("reminder.section")}>
      <p>{t("reminder.sectionText")}</p>
      <TrayToggle testId="settings-tray" />
      <Button icon="calendar" data-testid="dues-calendar" disabled={ledger.total === 0} onClick={save}>
        {t("reminder.calendar")}
      </Button>
      <p>{t("reminder.calendarText")}</p>
      <Told>{told && <Note kind={told === "saved" ? "good" : "info"}>{t(`reminder.${told}`)}</Note>}</Told>
    </Section>
  );
}
