import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Choice } from "../../ui/Choice.js";

interface WhichCompanyProps {
  testId: string;
  /** Null: all of them. */
  value: string | null;
  onPick(id: string | null): void;
}

/** All companies or one of them. */
export function WhichCompany({ testId, value, onPick }: WhichCompanyProps) {
  const { t } = useTranslation();
  const { companies } = useApp().state;
  return (
    <Choice
      label={t("company.label")}
      testId={testId}
      value={value ?? ""}
      options={[
        { value: "", words: t("ledger.allCompanies") },
        ...companies.map(({ id, name }) => ({ value: id, words: name })),
      ]}
      onPick={(id) => onPick(id || null)}
    />
  );
}
