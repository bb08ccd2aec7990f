import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { awaitsCertificate, dayAt, dueOf, isInBooking } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { dayOf } from "../../../core/text/dates.js";
import { DateBox } from "../../common/DateBox.js";
import { PaperButton } from "../../common/PaperButton.js";
import { useScreen } from "../../state/screen.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { Chips } from "../../ui/Chips.js";
import { Field } from "../../ui/Field.js";
import { Fold } from "../../ui/Fold.js";
import { useFocusOnProblem } from "../../ui/focus-on-problem.js";
import { Note } from "../../ui/Note.js";
import { Told } from "../../ui/Told.js";
import { CertificateByPhone } from "../capture/index.js";
import styles from "./ScaleDetail.module.css";

/** After the verification: what the new certificate says. The end a year on is offered, the certificate decides. */
export function Certificate({ scale }: { scale: StoredInstrument }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const [date, setDate] = useState(scale.certificateDate);
  const [until, setUntil] = useState(scale.validUntil);
  const [saved, setSaved] = useState(false);
  const [failed, setFailed] = useState(false);
  const [wrong, setWrong] = useState<readonly ("date" | "until" | "future")[]>([]);
  const [opened, setOpened] = useState<boolean | null>(null);
  const [before, setBefore] = useState(scale);
  // A certificate was taken away, or came from elsewhere: the days of the one before are nobody's to save.
  if (before.certificateDate !== scale.certificateDate || before.validUntil !== scale.validUntil) {
    setBefore(scale);
    setDate(scale.certificateDate);
    setUntil(scale.validUntil);
  }
  const today = dayAt(new Date());
  const state = dueOf(scale, today)?.state;
  useUnsaved(!saved && (date !== scale.certificateDate || until !== scale.validUntil));
  const form = useRef<HTMLFormElement>(null);
  const focusOnProblem = useFocusOnProblem(form);
  const refuse = (what: typeof wrong) => {
    setWrong(what);
    focusOnProblem();
  };
  const forget = () => {
    setSaved(false);
    setFailed(false);
    setWrong([]);
  };
  // Compared as days: half of one being typed comes before none.
  const [from, to] = [dayOf(date), dayOf(until)];
  const backwards = from !== null && to !== null && to < from;
  const proposed = from === null ? undefined : dueOf({ validUntil: "", certificateDate: from }, from)?.day;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const days = { date: date.trim() && dayOf(date), until: until.trim() && dayOf(until) };
    const bad = (["date", "until"] as const).filter((name) => days[name] === null);
    if (days.date === null || days.until === null) return refuse(bad);
    // A year that was written wrong would silence the reminder for as long.
    if (days.date > today) return refuse(["future"]);
    if (days.date && days.until && days.until < days.date) return focusOnProblem();
    const patch = { certificateDate: days.date, validUntil: days.until };
    // Only what main has kept is said to be.
    const answer = await window.verifyGuide.send("ledger.note", { ids: [scale.id], patch }).then(
      () => true,
      () => false,
    );
    setSaved(answer);
    setFailed(!answer);
  };
  const box = (testId: string, value: string, set: (value: string) => void) => (described: object) => (
    <DateBox
      described={{ ...described, "data-testid": testId }}
      value={value}
      pickWords={t("date.pick")}
      onChange={(next) => {
        set(next);
        forget();
      }}
    />
  );
  return (
    <Fold
      title={t("ledger.certificate.title")}
      open={opened ?? (saved || isInBooking(scale, today) || state !== "ok")}
      onOpen={setOpened}
    >
      <form ref={form} onSubmit={save} noValidate className={styles.certificate}>
        <p>{t("ledger.certificate.text")}</p>
        <PaperButton
          testId="certificate-file"
          look={awaitsCertificate(scale, today) ? "primary" : "plain"}
          onFiles={([file]) => file && show({ name: "certificate", id: scale.id, file })}
        >
          {t("ledger.certificate.read")}
        </PaperButton>
        <CertificateByPhone id={scale.id} />
        <p>{t("ledger.certificate.byHand")}</p>
        <Field
          label={t("ledger.certificate.date")}
          problem={
            wrong.includes("date")
              ? t("ledger.certificate.day")
              : wrong.includes("future")
                ? t("ledger.repaired.future")
                : undefined
          }
        >
          {box("certificate-date", date, setDate)}
        </Field>
        <Field
          label={t("scale.field.validUntil")}
          problem={
            wrong.includes("until")
              ? t("ledger.certificate.day")
              : backwards
                ? t("ledger.certificate.backwards")
                : undefined
          }
        >
          {box("certificate-until", until, setUntil)}
        </Field>
        <Chips
          label={t("ledger.certificate.proposed")}
          values={proposed && proposed !== until ? [{ value: proposed, words: proposed }] : []}
          onPick={(day) => {
            setUntil(day);
            forget();
          }}
        />
        <Button type="submit" icon="check" data-testid="certificate-save" disabled={!date && !until}>
          {t("ledger.certificate.save")}
        </Button>
        <Told>
          {saved && <Note kind="good">{t("ledger.certificate.saved")}</Note>}
          {failed && <Note kind="bad">{t("toast.save-failed")}</Note>}
        </Told>
      </form>
    </Fold>
  );
}
