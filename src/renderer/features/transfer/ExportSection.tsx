import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandInput, CommandOutput } from "../../../ipc/commands.js";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Section } from "../../ui/Section.js";
import { WrittenNote } from "./TransferOutcome.js";
import { WhichCompany } from "./WhichCompany.js";

/** The ledger as a table, or one company with its scales as a file for another PC. */
export function ExportSection() {
  const { t } = useTranslation();
  const [companyId, setCompanyId] = useState(useApp().state.companyId);
  const [written, setWritten] = useState<CommandOutput<"export.write">>();
  const write = async (kind: CommandInput<"export.write">["kind"]) => {
    setWritten(undefined);
    setWritten(await send("export.write", { kind, companyId }));
  };
  return (
    <Section title={t("transfer.export")}>
      {/* SECURITY: said before it is asked for: whoever gets the file can read it. */}
      <p>{t("transfer.exportText")}</p>
      <WhichCompany testId="export-company" value={companyId} onPick={setCompanyId} />
      <Button icon="file" data-testid="export-xlsx" onClick={() => write("xlsx")}>
        {t("transfer.exportTable")}
      </Button>
      <Button
        icon="file"
        data-testid="export-json"
        disabled={companyId === null}
        onClick={() => write("json")}
      >
        {t("transfer.exportFile")}
      </Button>
      <WrittenNote written={written} />
    </Section>
  );
}
