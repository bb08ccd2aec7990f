import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { PickBar } from "../../ui/PickBar.js";
import { ImportButton } from "./ImportButton.js";

/** Whose scale it is: pick a company, add one, take one from a file. */
export function CompanyBar() {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { companies, companyId } = useApp().state;
  return (
    <PickBar
      label={t("company.label")}
      testId="company-select"
      value={companyId}
      empty={t("company.none")}
      options={companies.map(({ id, name }) => ({ value: id, words: name }))}
      onPick={(id) => send("company.select", id)}
      onEdit={companyId ? () => show({ name: "company", id: companyId }) : undefined}
      editLabel={t("company.edit")}
    >
      {companies.length > 1 && (
        <Button icon="list" data-testid="company-list" onClick={() => show({ name: "companies" })}>
          {t("company.all")}
        </Button>
      )}
      <Button icon="plus" data-testid="company-new" onClick={() => show({ name: "company", id: null })}>
        {t("company.new")}
      </Button>
      <ImportButton testId="company-import">{t("company.import")}</ImportButton>
    </PickBar>
  );
}
