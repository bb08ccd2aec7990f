import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { usualOrganizationType } from "../../../core/records/credit-code.js";
import { COMPANY_LABELS } from "../../i18n/field-names.js";
import { useApp } from "../../state/app-state.js";
import { Choice } from "../../ui/Choice.js";
import { Field } from "../../ui/Field.js";
import { CreditCodeHint } from "./CreditCodeHint.js";
import { type CompanyDraft, companyTypes } from "./company-draft.js";
import { RegionField } from "./RegionField.js";
import { UsualRegion } from "./UsualRegion.js";

interface CompanyFieldsProps {
  draft: CompanyDraft;
  said(field: keyof CompanyDraft): string | undefined;
  /** What the licence's photo says of a field, if there is one. */
  mark(field: keyof CompanyDraft): ReactNode;
  /** The types were chosen by the credit code. */
  byCode: boolean;
  onChange(field: keyof CompanyDraft, value: string): void;
}

const OPTIONAL: ReadonlySet<keyof CompanyDraft> = new Set(["contact", "phone", "market"]);

/** The company's nine fields and its market, in the order of the portal's registration form. */
export function CompanyFields({ draft, said, mark, byCode, onChange }: CompanyFieldsProps) {
  const { t } = useTranslation();
  const { pack } = useApp();
  const types = companyTypes(pack);
  const common = (field: keyof CompanyDraft) => ({
    label: t(COMPANY_LABELS[field]),
    testId: `company-field-${field}`,
    value: draft[field],
    problem: said(field),
  });
  const marked = (field: keyof CompanyDraft, hint?: ReactNode) => {
    const read = mark(field);
    return read ? (
      <>
        {read}
        {hint}
      </>
    ) : (
      hint
    );
  };
  const text = (field: keyof CompanyDraft, hint?: ReactNode) => {
    const { label, testId, value, problem } = common(field);
    const optional = OPTIONAL.has(field) ? t("app.optional") : undefined;
    return (
      <Field label={label} problem={problem} hint={marked(field, hint)} optional={optional}>
        {(described) => (
          <input
            {...described}
            data-testid={testId}
            value={value}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(field, event.target.value)}
          />
        )}
      </Field>
    );
  };
  return (
    <>
      {text("name", t("company.hint.name"))}
      {text(
        "creditCode",
        <CreditCodeHint code={draft.creditCode} onPick={(code) => onChange("creditCode", code)} />,
      )}
      <Choice
        {...common("organizationType")}
        options={[
          { value: "legal", words: t("company.legal") },
          { value: "non-legal", words: t("company.nonLegal") },
        ]}
        hint={
          byCode ? (
            <strong data-testid="types-by-code">{t("company.hint.byCode")}</strong>
          ) : (
            t(
              usualOrganizationType(draft.creditCode) === "non-legal"
                ? "company.hint.individual"
                : "company.hint.organizationType",
            )
          )
        }
        onPick={(value) => onChange("organizationType", value)}
      />
      {types.length === 0 ? (
        text("companyType")
      ) : (
        <Choice
          {...common("companyType")}
          options={types.map((type) => ({ value: type, words: type }))}
          hint={marked("companyType")}
          onPick={(value) => onChange("companyType", value)}
        />
      )}
      {text("username", t("company.hint.username"))}
      <RegionField
        {...common("region")}
        hint={t("company.hint.region")}
        onChange={(value) => onChange("region", value)}
      />
      <UsualRegion value={draft.region} onPick={(value) => onChange("region", value)} />
      {text("address")}
      {text("contact")}
      {text("phone")}
      {text("market", t("company.hint.market"))}
    </>
  );
}
