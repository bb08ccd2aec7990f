import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Chips } from "../../ui/Chips.js";
import { RegionField, UsualRegion } from "../company/index.js";
import { DraftField, type DraftProps } from "./DraftField.js";
import { placeOfCompany } from "./place-of-company.js";
import styles from "./ScaleForm.module.css";

/** Where the scale is used; the company's own place is offered, never taken by itself. */
export function WhereUsed({ companyId, ...props }: DraftProps & { companyId: string | null }) {
  const { draft, said, onChange } = props;
  const { t } = useTranslation();
  const here = placeOfCompany(useApp().state, companyId);
  const offer = (field: "region" | "place", value: string | undefined) => (
    <Chips
      label={t("scale.asCompany")}
      values={value && draft[field] !== value ? [{ value, words: value }] : []}
      onPick={(picked) => onChange(field, picked)}
    />
  );
  return (
    <>
      <h3 className={styles.title}>{t("scale.whereUsed")}</h3>
      <div data-field="region">
        <RegionField
          label={t("scale.field.region")}
          testId="plate-field-region"
          value={draft.region}
          problem={said("region")}
          hint={
            <>
              {draft.region.trim() === "" && <strong>{t("scale.hint.regionNeeded")} </strong>}
              {t("scale.hint.region")}
            </>
          }
          onChange={(value) => onChange("region", value)}
        />
      </div>
      {offer("region", here?.region)}
      {!here && <UsualRegion value={draft.region} onPick={(value) => onChange("region", value)} />}
      <DraftField field="place" {...props} />
      {offer("place", here?.place)}
    </>
  );
}
