import { useTranslation } from "react-i18next";
import { INSTRUMENT_FIELDS } from "../../../core/autofill/field-spec.js";
import { regionText } from "../../../core/records/company.js";
import type { StoredInstrument } from "../../../core/records/instrument.js";
import { INSTRUMENT_LABELS } from "../../i18n/field-names.js";
import styles from "./ScaleDetail.module.css";

/** All the fields of a scale, as the portal's form calls them. */
export function ScaleFacts({ scale }: { scale: StoredInstrument }) {
  const { t } = useTranslation();
  return (
    <dl className={styles.facts}>
      {INSTRUMENT_FIELDS.map((field) => (
        <div key={field} className={styles.fact}>
          <dt>{t(INSTRUMENT_LABELS[field])}</dt>
          <dd>
            {(field === "region" ? scale.region && regionText(scale.region) : scale[field]) ||
              t("ledger.none")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
