import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CertificateReading } from "../../../core/paper/paper-reading.js";
import { scaleOf } from "../../../core/records/certificate-check.js";
import { dayAt, dueOf } from "../../../core/records/due.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { dayOf } from "../../../core/text/dates.js";
import type { Problem } from "../../../ipc/results.js";
import type { HeldPaper } from "../../../ipc/scanned-papers.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { PAPER_LABELS, scaleWords } from "../../i18n/field-names.js";
import { problemWords } from "../../i18n/problems.js";
import { useApp } from "../../state/app-state.js";
import { usePaperReview } from "../../state/paper-review.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { CertificateField, type ReadName } from "./CertificateField.js";
import { type CertificateDraft, dayProblems, draftOf, findingsOf } from "./certificate-draft.js";
import { Findings } from "./Findings.js";

interface CertificateFormProps {
  paper: HeldPaper;
  reading: CertificateReading;
  id: string | null;
  scales: readonly StoredInstrument[];
}

/** What was read, for the user to compare with the picture; what does not fit the scale is said above it. */
export function CertificateForm({ paper, reading, id, scales }: CertificateFormProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { clear } = usePaperReview();
  const { companies, companyId, caught } = useApp().state;
  const [draft, setDraft] = useState(() => draftOf(reading));
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [chosen, choose] = useState<string | null>(
    () =>
      id ??
      scaleOf({ serial: reading.serial?.value ?? "", numbers: reading.numbers }, scales, companyId)?.id ??
      null,
  );
  const form = useRef<HTMLFormElement>(null);
  useUnsaved(own.size > 0);
  const today = dayAt(new Date());
  const scale = scales.find((one) => one.id === chosen);
  const words = (one: StoredInstrument) => {
    const owner = companies.length > 1 ? companies.find((company) => company.id === one.companyId) : null;
    return scaleWords(one, owner?.name);
  };
  const others = caught.filter(({ token }) => token !== paper.token);
  const findings = scale ? findingsOf(draft, reading, scale, scales, today) : [];
  const days = dayProblems(draft);
  const date = dayOf(draft.date);
  const proposed = date && dueOf({ validUntil: "", certificateDate: date }, date)?.day;

  const set = (field: keyof CertificateDraft, value: string) => {
    setOwn(new Set(own).add(field));
    setProblem(null);
    setDraft((old) => ({ ...old, [field]: value }));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const wrong = Object.keys(days)[0];
    if (wrong) form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] input`)?.focus();
    if (wrong || !scale || !date) return;
    const failed = draft.result === "failed";
    const answer = await send("certificate.add", {
      instrumentId: scale.id,
      certificate: {
        number: draft.number.trim(),
        date,
        validUntil: failed ? "" : (dayOf(draft.validUntil) ?? ""),
        result: draft.result,
      },
      paper: paper.token,
    });
    if (answer?.ok) {
      clear();
      const [next] = others;
      show(
        next
          ? { name: "certificate", id: next.instrumentId, token: next.token }
          : { name: "ledger", id: scale.id },
      );
    } else if (answer) setProblem(answer.problems[0] ?? null);
  };
  const field = (name: ReadName) => (
    <CertificateField
      name={name}
      read={reading[name]}
      turned={paper.reading.typed.length > 0 ? null : paper.reading}
      value={draft[name]}
      own={own.has(name)}
      problem={tried && (name === "date" || name === "validUntil") ? days[name] : undefined}
      proposed={name === "validUntil" && draft.validUntil === "" ? proposed || undefined : undefined}
      onChange={(value) => set(name, value)}
    />
  );
  return (
    <form ref={form} onSubmit={save} noValidate className="form" data-testid="certificate-form">
      <Pane
        actions={
          <>
            <Button
              look="primary"
              type="submit"
              icon="check"
              data-testid="certificate-keep"
              disabled={!scale}
            >
              {t("certificate.keep")}
            </Button>
            <Button icon="trash" data-testid="certificate-discard" onClick={clear}>
              {t("certificate.discard")}
            </Button>
          </>
        }
      >
        <ScreenTitle
          back={{
            to: id === null ? { name: "guide" } : { name: "ledger", id },
            words: t("certificate.back"),
          }}
        >
          {t(`certificate.form.${reading.form}`)}
        </ScreenTitle>
        <p>{t("certificate.compare")}</p>
        {others.length > 0 && (
          <p data-testid="certificate-others">{t("certificate.others", { count: others.length })}</p>
        )}
        {id === null || !scale ? (
          <Choice
            label={t("certificate.whose")}
            testId="certificate-scale"
            value={chosen ?? ""}
            options={[
              { value: "", words: t("certificate.choose") },
              ...scales.map((one) => ({ value: one.id, words: words(one) })),
            ]}
            onPick={(value) => choose(value || null)}
          />
        ) : (
          <p>{t("certificate.of", { scale: words(scale) })}</p>
        )}
        <Findings findings={findings} onSwitch={choose} />
        {field("serial")}
        {field("number")}
        <Choice
          label={t(PAPER_LABELS.result)}
          testId="certificate-field-result"
          value={draft.result}
          options={(["passed", "failed"] as const).map((value) => ({
            value,
            words: t(`certificate.result.${value}`),
          }))}
          onPick={(value) => set("result", value)}
        />
        {field("date")}
        {draft.result === "passed" && field("validUntil")}
        <div role="alert">{problem && <Note kind="bad">{problemWords(t, problem)}</Note>}</div>
      </Pane>
    </form>
  );
}
