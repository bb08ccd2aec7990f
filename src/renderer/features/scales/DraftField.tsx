import { useTranslation } from "react-i18next";
import type { InstrumentField } from "../../../core/autofill/field-spec.js";
import { DateBox } from "../../common/DateBox.js";
import { INSTRUMENT_LABELS } from "../../i18n/field-names.js";
import { Field } from "../../ui/Field.js";
import { DAYS, type ScaleDraft } from "./scale-draft.js";

/** What every part of the scale's form works on. */
export interface DraftProps {
  draft: ScaleDraft;
  /** What is wrong with a field, in words. */
  said(field: keyof ScaleDraft): string | undefined;
  onChange(field: keyof ScaleDraft, value: string): void;
}

/** A field of the scale that no plate tells. */
export function DraftField({ field, draft, said, onChange }: DraftProps & { field: InstrumentField }) {
  const { t } = useTranslation();
  return (
    <Field label={t(INSTRUMENT_LABELS[field])} problem={said(field)}>
      {(described) =>
        DAYS.some((day) => day === field) ? (
          <DateBox
            described={{ ...described, "data-testid": `plate-field-${field}` }}
            value={draft[field]}
            pickWords={t("date.pick")}
            onChange={(value) => onChange(field, value)}
          />
        ) : (
          <input
            {...described}
            data-testid={`plate-field-${field}`}
            value={draft[field]}
            autoComplete="off"
            onChange={(event) => onChange(field, event.target.value)}
          />
        )
      }
    </Field>
  );
}
