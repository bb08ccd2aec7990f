import { type FormEvent, type ReactNode, useCallback, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlateFieldName, PlateReading } from "../../../core/nameplate/model/reading.js";
import { instrumentSchema, plateFactsSchema } from "../../../core/records/instrument.js";
import type { Problem } from "../../../ipc/results.js";
import { problem, problemOf, problemsOf, problemWords } from "../../i18n/problems.js";
import { otherWarnings, warningWords } from "../../i18n/warnings.js";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { useFocusOnProblem } from "../../ui/focus-on-problem.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { resolveRegion } from "../company/index.js";
import { KeepingQuestion } from "../storage/index.js";
import { doubtfulFields, focusField, READ_FIELDS } from "./doubtful-fields.js";
import { draftConflicts, rangeText } from "./masses.js";
import { PlateField } from "./PlateField.js";
import { placeOfCompany } from "./place-of-company.js";
import styles from "./ScaleForm.module.css";
import { SeldomChanged } from "./SeldomChanged.js";
import { daysOf, type ScaleDraft, scaleOf } from "./scale-draft.js";
import { TwinNote } from "./TwinNote.js";
import { useEnter } from "./use-enter-key.js";
import { WhereUsed } from "./WhereUsed.js";

interface ScaleFormProps {
  /** What stands above the fields; it is told how many are in doubt. */
  head(doubts: number): ReactNode;
  start: ScaleDraft;
  reading: PlateReading | null;
  photoId?: string;
  /** Whose scale it is, where that is not the company in force; null: not known yet. */
  companyId?: string | null | undefined;
  instrumentId?: string;
  /** Beside the save button. */
  actions?: ReactNode;
  /** Enter confirms too, wherever on the screen. */
  byEnter?: boolean;
  /** Not to be confirmed yet. */
  held?: boolean;
  onSaved?(): void;
}

const BY_HAND: PlateFieldName[] = ["serial", "model", "accuracyClass", "range", "manufacturer"];
/** Read to check the others by; the portal asks for none of them. */
const COMPARED: PlateFieldName[] = ["e", "d", "date"];

/** A scale for the user to confirm: from a plate's reading, by hand, or kept before. */
export function ScaleForm(props: ScaleFormProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { state } = useApp();
  const companyId = props.companyId === undefined ? state.companyId : props.companyId;
  const here = placeOfCompany(state, companyId);
  const makers = state.instruments.map(({ manufacturer }) => manufacturer);
  const [draft, setDraft] = useState(props.start);
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Problem[]>([]);
  const [twin, setTwin] = useState<string | null>(null);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const form = useRef<HTMLFormElement>(null);
  const focusOnProblem = useFocusOnProblem(form);
  const refuse = (found: Problem[]) => {
    setProblems(found);
    focusOnProblem();
  };
  /** Pressed twice, it is kept once. */
  const saving = useRef(false);
  // Who does not know the county may go without it, once told that it is missing.
  const countyTold = useRef(false);
  const countyMissing = () => {
    countyTold.current = true;
    return problem("region", "county-missing");
  };
  const doubtful = doubtfulFields(draft, props.reading).filter(
    (name) => !own.has(name) && !checked.has(name),
  );
  const next = useRef<() => void>(() => {});
  // Enter leads from doubt to doubt; only when none is left does it save.
  next.current = () => {
    if (props.held) return;
    const at = document.activeElement?.closest<HTMLElement>("[data-field]")?.dataset.field ?? "";
    const left = doubtful.filter((name) => name !== at);
    // The portal takes no scale without its county: who does not know it is told, and saves by the button.
    if (at === "region" && doubtful.includes(at)) return refuse([countyMissing()]);
    const isTold = problemOf(problems, "region") && document.activeElement?.matches("[type=submit]");
    if (doubtful.some((name) => name === at)) setChecked(new Set(checked).add(at));
    const [first] = left;
    if (first && !isTold) focusField(form.current, first);
    else form.current?.requestSubmit();
  };
  const enter = useCallback(() => next.current(), []);
  useEnter(props.byEnter ? enter : null);
  useUnsaved(own.size > 0);

  const set = (field: keyof ScaleDraft, value: string) => {
    const next = { ...draft, [field]: value };
    if ((field === "max" || field === "min") && !own.has("range")) next.range = rangeText(next.min, next.max);
    setDraft(next);
    setOwn(new Set(own).add(field));
    setProblems((old) => old.filter((one) => one !== problemOf(old, field)));
    if (field === "serial") setTwin(null);
  };
  const said = (field: keyof ScaleDraft) => {
    const told = problemOf(problems, field);
    return told && problemWords(t, told);
  };

  const save = async (confirmed: ScaleDraft) => {
    if (props.held || saving.current) return;
    setDraft(confirmed);
    await keep(confirmed, false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(draft);
  };
  /** @param keepTwin another company's scale of the same number was shown, and is another one */
  const keep = async (confirmed: ScaleDraft, keepTwin: boolean) => {
    saving.current = true;
    await check(confirmed, keepTwin);
    saving.current = false;
  };
  const check = async (confirmed: ScaleDraft, keepTwin: boolean) => {
    const region = confirmed.region.trim() ? await resolveRegion(confirmed.region) : undefined;
    const known = typeof region === "string" ? undefined : region;
    const { days, wrong } = daysOf(confirmed);
    const parsed = instrumentSchema.safeParse({
      ...scaleOf(confirmed),
      ...days,
      ...(known && { region: known }),
    });
    const found = parsed.success ? [] : problemsOf(parsed.error);
    if (typeof region === "string") found.push(problem("region", region));
    found.push(...wrong.map((name) => problem(name, "date-format")));
    if (props.reading && confirmed.region.trim() === "" && !countyTold.current) found.push(countyMissing());
    if (!parsed.success || found.length > 0) return refuse(found);
    setProblems([]);
    const answer = await send("instrument.save", {
      ...parsed.data,
      ...(plateFactsSchema.shape.madeOn.safeParse(confirmed.date).success && { madeOn: confirmed.date }),
      ...(props.instrumentId && { id: props.instrumentId }),
      ...(props.photoId && { photoId: props.photoId }),
      ...(props.companyId && { companyId: props.companyId }),
      ...(keepTwin && { keepTwin }),
    });
    if (answer?.ok) return props.onSaved?.();
    if (!answer) return;
    refuse(answer.problems);
    const elsewhere = answer.problems.find(({ key }) => key === "serial-elsewhere");
    setTwin(elsewhere?.value ?? null);
  };

  const field = (name: PlateFieldName) => (
    <PlateField
      key={name}
      name={name}
      value={draft[name]}
      reading={props.reading}
      needed={!COMPARED.includes(name)}
      own={own.has(name)}
      checked={checked.has(name)}
      problem={said(name)}
      hint={!props.reading && name === "range" ? t("scale.hint.range") : undefined}
      known={name === "manufacturer" ? makers : undefined}
      onChange={(value) => set(name, value)}
    />
  );

  return (
    <form ref={form} onSubmit={submit} noValidate className="form">
      <Pane
        actions={
          <>
            <Button
              look="primary"
              icon="check"
              type="submit"
              data-testid="plate-save"
              disabled={!companyId || props.held}
            >
              {t(props.reading ? "plate.save" : "scale.save")}
              {props.byEnter && <kbd className={styles.key}>Enter</kbd>}
            </Button>
            {props.actions}
          </>
        }
      >
        {props.head(doubtful.length)}
        {twin !== null && (
          <TwinNote company={twin} serial={draft.serial} onKeep={() => void keep(draft, true)} />
        )}
        {!companyId && props.companyId === undefined && (
          <Note kind="warn" title={t("scale.needsCompany")}>
            <Button
              look="primary"
              icon="pen"
              data-testid="scale-company"
              onClick={() =>
                show({ name: "company", id: null, ...(!props.photoId && { followedBy: "scale" }) })
              }
            >
              {t("start.form")}
            </Button>
          </Note>
        )}
        {[...draftConflicts(draft), ...otherWarnings(props.reading?.warnings ?? [])].map((warning) => (
          <Note key={warning.code + warning.fields.join()} kind="warn">
            {warningWords(t, warning)}
          </Note>
        ))}
        {(props.reading ? READ_FIELDS : BY_HAND).map(field)}
        <WhereUsed draft={draft} said={said} onChange={set} companyId={companyId} />
        {props.reading && here && draft.region === "" && ["", here.place].includes(draft.place) && (
          <Button
            icon="check"
            data-testid="plate-save-here"
            disabled={props.held}
            onClick={() => save({ ...draft, ...here })}
          >
            <span>
              {t("plate.saveHere")}
              <small className={styles.place}>{`${here.region} ${here.place}`}</small>
            </span>
          </Button>
        )}
        {props.reading && (
          <>
            <h3 className={styles.title}>{t("plate.compared")}</h3>
            {COMPARED.map(field)}
          </>
        )}
        <SeldomChanged draft={draft} said={said} onChange={set} />
        <KeepingQuestion />
      </Pane>
    </form>
  );
}
