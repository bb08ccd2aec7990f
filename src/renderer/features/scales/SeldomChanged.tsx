import { useState } from "react";
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

/** The form's constants, folded away as long as nothing is wrong with them. */
export function SeldomChanged(props: DraftProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!open && SELDOM.some((field) => props.said(field))) setOpen(true);
  return (
    <Fold title={t("scale.rest")} open={open} onOpen={setOpen}>
      <p>{t("scale.restText")}</p>
      {SELDOM.map((field) => (
        <DraftField key={field} field={field} {...props} />
      ))}
    </Fold>
  );
}
