import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { companySchema, type StoredCompany } from "../../../core/records/company.js";
import type { Problem } from "../../../ipc/results.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { problem, problemOf, problemsOf, problemWords } from "../../i18n/problems.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Pane } from "../../ui/Pane.js";
import { CompanyFields } from "./CompanyFields.js";
import { DeleteCompany } from "./DeleteCompany.js";
import { type CompanyDraft, companyOf, draftOf } from "./draft.js";
import { resolveRegion } from "./region.js";

/** A company, as its owner would write it; kept on this computer and filled into the portal's forms. */
export function CompanyForm({ company }: { company: StoredCompany | null }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const [draft, setDraft] = useState(() => draftOf(company));
  const [problems, setProblems] = useState<Problem[]>([]);
  const set = (field: keyof CompanyDraft, value: string) => {
    setDraft((old) => ({ ...old, [field]: value }));
    setProblems((old) => old.filter((one) => one !== problemOf(old, field)));
  };
  const said = (field: keyof CompanyDraft) => {
    const told = problemOf(problems, field);
    return told && problemWords(t, told);
  };

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const region = await resolveRegion(draft.region);
    const parsed = companySchema.safeParse(companyOf(draft, typeof region === "string" ? null : region));
    const found = parsed.success
      ? []
      : problemsOf(parsed.error).filter(({ path }) => !path.startsWith("region"));
    if (typeof region === "string") found.push(problem("region", region));
    setProblems(found);
    if (!parsed.success || found.length > 0) return;
    const answer = await send("company.save", { ...parsed.data, ...(company && { id: company.id }) });
    if (answer?.ok) show({ name: "guide" });
    else if (answer) setProblems(answer.problems);
  };

  return (
    <form onSubmit={save} noValidate className="form">
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
        <p>{t("company.stays")}</p>
        <CompanyFields draft={draft} said={said} onChange={set} />
      </Pane>
    </form>
  );
}
