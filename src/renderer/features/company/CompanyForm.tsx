import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { companySchema, type StoredCompany } from "../../../core/records/company.js";
import type { Problem } from "../../../ipc/results.js";
import { ReadMark } from "../../common/ReadMark.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useReadAtOnce } from "../../common/use-read-at-once.js";
import { problem, problemOf, problemsOf, problemWords } from "../../i18n/problems.js";
import { useApp } from "../../state/app-state.js";
import { usePaperReview } from "../../state/paper-review.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Button } from "../../ui/Button.js";
import { useFocusOnProblem } from "../../ui/focus-on-problem.js";
import { Pane } from "../../ui/Pane.js";
import { KeepingQuestion } from "../storage/index.js";
import { CompanyFields } from "./CompanyFields.js";
import {
  byCode,
  type CompanyDraft,
  companyOf,
  companyOptions,
  companyTypes,
  draftOf,
  ruleBroken,
  withUsualTypes,
} from "./company-draft.js";
import { DeleteCompany } from "./DeleteCompany.js";
import { companyTypeOf, FROM_LICENCE, type LicenceField, withLicence } from "./from-licence.js";
import { LicencePhoto } from "./LicencePhoto.js";
import { resolveRegion } from "./region.js";

interface CompanyFormProps {
  company: StoredCompany | null;
  /** What follows when it is saved, other than the steps. */
  onSaved?: "scale" | undefined;
  /** What is known of a new one. */
  start?: Pick<CompanyDraft, "name" | "market"> | undefined;
  /** A photo of the licence, to be read at once. */
  file?: File;
}

/** A company, as its owner would write it; kept on this computer and filled into the portal's forms. */
export function CompanyForm({ company, onSaved, start, file }: CompanyFormProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { state, pack } = useApp();
  const [draft, setDraft] = useState(() => ({ ...draftOf(company), ...start }));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState<Problem[]>([]);
  const form = useRef<HTMLFormElement>(null);
  /** Pressed twice, it is kept once. */
  const saving = useRef(false);
  const set = (field: keyof CompanyDraft, value: string) => {
    const own = new Set(touched).add(field);
    setTouched(own);
    setDraft((old) => withUsualTypes({ ...old, [field]: value }, own, companyTypes(pack)));
    setProblems((old) => old.filter((one) => one !== problemOf(old, field)));
  };
  const said = (field: keyof CompanyDraft) => {
    const told =
      problemOf(problems, field) ?? (touched.has(field) ? ruleBroken(field, draft[field]) : undefined);
    return told && problemWords(t, told);
  };
  const focusOnProblem = useFocusOnProblem(form);
  const refuse = (found: Problem[]) => {
    setProblems(found);
    focusOnProblem();
  };
  useUnsaved(touched.size > 0);
  useReadAtOnce("licence", { file });
  const { paper } = usePaperReview();
  const licence = paper?.reading.content.kind === "licence" ? paper.reading.content : null;
  // Once for each licence that was read.
  const [taken, take] = useState<string | null>(null);
  if (paper && licence && taken !== paper.token) {
    take(paper.token);
    const filled = withLicence(draft, licence, touched, companyOptions(pack));
    setDraft(filled.draft);
    setTouched(filled.touched);
  }
  const mark = (field: keyof CompanyDraft) => {
    if (!paper || !licence || !(field in FROM_LICENCE)) return null;
    const read = licence[FROM_LICENCE[field as LicenceField]];
    if (!read) return null;
    const isType = field === "companyType";
    const value = isType ? (companyTypeOf(read.value, companyOptions(pack)) ?? "") : read.value;
    return (
      <ReadMark
        read={isType ? { ...read, value, alternatives: [] } : read}
        turned={paper.reading.typed.length > 0 ? null : paper.reading}
        value={draft[field]}
        onPick={(picked) => set(field, picked)}
      />
    );
  };
  const next = () => {
    if (onSaved === "scale") show({ name: "scale", id: null });
    else if (!company && state.photos.length > 0) show({ name: "photo" });
    else show({ name: "guide" });
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (saving.current) return;
    saving.current = true;
    await save();
    saving.current = false;
  };
  const save = async () => {
    const region = await resolveRegion(draft.region);
    const parsed = companySchema.safeParse(companyOf(draft, typeof region === "string" ? null : region));
    const found = parsed.success
      ? []
      : problemsOf(parsed.error).filter(({ path }) => !path.startsWith("region"));
    if (typeof region === "string") found.push(problem("region", region));
    if (!parsed.success || found.length > 0) return refuse(found);
    setProblems([]);
    const answer = await send("company.save", { ...parsed.data, ...(company && { id: company.id }) });
    if (answer?.ok) next();
    else if (answer) refuse(answer.problems);
  };

  return (
    <form ref={form} onSubmit={submit} noValidate className="form">
      <Pane
        actions={
          <>
            <Button look="primary" type="submit" data-testid="company-save">
              {t("company.save")}
            </Button>
            {company && (
              <DeleteCompany
                company={company}
                testId="company-delete"
                onDone={() => show({ name: "guide" })}
              />
            )}
          </>
        }
      >
        <ScreenTitle>{t(company ? "company.editTitle" : "company.newTitle")}</ScreenTitle>
        <p>{t(state.settings.practice ? "company.staysNot" : "company.stays")}</p>
        <LicencePhoto />
        <CompanyFields draft={draft} said={said} mark={mark} byCode={byCode(draft, touched)} onChange={set} />
        <KeepingQuestion />
      </Pane>
    </form>
  );
}
