import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { StoredCompany } from "../../../core/records/company.js";
import type { CommandOutput } from "../../../ipc/commands.js";
import { send } from "../../state/send-command.js";
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
  const [goes, setGoes] = useState<CommandOutput<"company.holdings">>();
  useEffect(() => {
    void send("company.holdings", id).then(setGoes);
  }, [id]);
  if (!goes) return null;
  const { instruments, photos, putAside } = goes;
  return (
    <span data-testid="company-goes">
      {t("company.deleteGoes", { instruments, photos })}{" "}
      {putAside > 0 && t("company.deleteAside", { count: putAside })}
    </span>
  );
}
