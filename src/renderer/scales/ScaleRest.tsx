import { useTranslation } from "react-i18next";
import type { InstrumentField } from "../../core/form/fields.js";
import { useShown } from "../app/state.js";
import { RegionField } from "../company/RegionField.js";
import { regionText } from "../company/region.js";
import { Chips } from "../parts/Chips.js";
import { Field } from "../parts/Field.js";
import { Fold } from "../parts/Fold.js";
import { INSTRUMENT_LABELS } from "../text/words.js";
import type { ScaleDraft } from "./draft.js";
import styles from "./ScaleRest.module.css";

/** Dates, and what the procedure gives a constant for: seldom touched. */
const SELDOM: InstrumentField[] = [
  "purchaseDate",
  "validUntil",
  "name",
  "kind",
  "category",
  "subcategory",
  "origin",
  "quantity",
  "purpose",
  "delivery",
];

interface ScaleRestProps {
  draft: ScaleDraft;
  said(field: keyof ScaleDraft): string | undefined;
  onChange(field: keyof ScaleDraft, value: string): void;
}

/** What no plate says: where the scale is used, and the form's constants. */
export function ScaleRest({ draft, said, onChange }: ScaleRestProps) {
  const { t } = useTranslation();
  const { companies, companyId } = useShown().state;
  const company = companies.find(({ id }) => id === companyId);
  // Offered, never taken by itself: the county decides which institution gets the task.
  const offer = (field: "region" | "place", value: string | undefined) => (
    <Chips
      label={t("scale.asCompany")}
      values={value && draft[field] !== value ? [{ value, words: value }] : []}
      onPick={(picked) => onChange(field, picked)}
    />
  );
  const text = (field: InstrumentField) => (
    <Field key={field} label={t(INSTRUMENT_LABELS[field])} problem={said(field)}>
      {(described) => (
        <input
          {...described}
          type={field === "purchaseDate" || field === "validUntil" ? "date" : "text"}
          data-testid={`plate-field-${field}`}
          value={draft[field]}
          autoComplete="off"
          onChange={(event) => onChange(field, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <>
      <h3 className={styles.title}>{t("scale.whereUsed")}</h3>
      <RegionField
        label={t("scale.field.region")}
        testId="plate-field-region"
        value={draft.region}
        problem={said("region")}
        hint={t("scale.hint.region")}
        onChange={(value) => onChange("region", value)}
      />
      {offer("region", company && regionText(company.region))}
      {text("place")}
      {offer("place", company?.address)}
      <Fold title={t("scale.rest")}>
        <p>{t("scale.restText")}</p>
        {SELDOM.map(text)}
      </Fold>
    </>
  );
}
