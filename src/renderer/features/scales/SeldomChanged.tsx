import { useTranslation } from "react-i18next";
import type { InstrumentField } from "../../../core/autofill/field-spec.js";
import { Fold } from "../../ui/Fold.js";
import { DraftField, type DraftProps } from "./DraftField.js";

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

/** The form's constants, folded away. */
export function SeldomChanged(props: DraftProps) {
  const { t } = useTranslation();
  return (
    <Fold title={t("scale.rest")}>
      <p>{t("scale.restText")}</p>
      {SELDOM.map((field) => (
        <DraftField key={field} field={field} {...props} />
      ))}
    </Fold>
  );
}
