import { useTranslation } from "react-i18next";
import type { StoredCompany } from "../../../core/records/company.js";
import { send } from "../../state/send-command.js";
import { useAnswer } from "../../state/use-answer.js";
import { ConfirmDelete } from "../../ui/Confirm.js";

interface DeleteCompanyProps {
  company: StoredCompany;
  testId: string;
  onDone?(): void;
}

/** Deletes a company in one step, after naming everything that goes with it. */
export function DeleteCompany({ company, testId, onDone }: DeleteCompanyProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDelete
      testId={testId}
      action={t("app.delete")}
      title={t("company.deleteTitle", { name: company.name })}
      text={<WhatGoes id={company.id} />}
      onConfirm={async () => {
        await send("company.delete", company.id);
        onDone?.();
      }}
    />
  );
}

function WhatGoes({ id }: { id: string }) {
  const { t } = useTranslation();
  const goes = useAnswer("company.holdings", id);
  if (!goes) return null;
  const { instruments, photos, putAside } = goes;
  return (
    <span data-testid="company-goes">
      {t("company.deleteGoes", { instruments, photos })}{" "}
      {putAside > 0 && t("company.deleteAside", { count: putAside })}
    </span>
  );
}
