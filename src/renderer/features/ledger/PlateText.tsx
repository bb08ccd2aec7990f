import { useState } from "react";
import { useTranslation } from "react-i18next";
import { plateFactsSchema, type StoredInstrument } from "../../../core/records/instrument.js";
import { useUnsaved } from "../../state/unsaved.js";
import { Field } from "../../ui/Field.js";

interface PlateTextProps {
  scale: StoredInstrument;
  field: "madeOn" | "typeApproval";
  /** Undefined: it was emptied. */
  onKeep(value: string | undefined): void;
}

/** 2023年5月, 2023.5.1 and 202305 as a plate may have them: YYYY, YYYY-MM or YYYY-MM-DD. */
const dated = (text: string): string => {
  const [, year = "", month, day] =
    /^(\d{4})(?:[-/.年\s]*(\d{1,2})(?:[-/.月\s]*(\d{1,2}))?)?[日月年]?$/.exec(
      text.normalize("NFKC").trim(),
    ) ?? [];
  return [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter(Boolean).join("-");
};

/** One text of the plate that the portal's form has no field for; kept when it is left. */
export function PlateText({ scale, field, onKeep }: PlateTextProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(scale[field] ?? "");
  const [wrong, setWrong] = useState(false);
  useUnsaved(text.trim() !== (scale[field] ?? ""));
  const keep = () => {
    const value = field === "madeOn" ? dated(text) : text.trim();
    const fits = value !== "" && plateFactsSchema.shape[field].safeParse(value).success;
    const empty = text.trim() === "";
    setWrong(!fits && !empty);
    if (fits) setText(value);
    if ((fits || empty) && (value || undefined) !== scale[field]) onKeep(value || undefined);
  };
  return (
    <Field
      label={t(`newTypes.asks.${field}`)}
      problem={wrong ? t(`newTypes.wrong.${field}`) : undefined}
      hint={t(`newTypes.hint.${field}`)}
    >
      {(described) => (
        <input
          {...described}
          data-testid={`scale-${field}`}
          value={text}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onBlur={keep}
        />
      )}
    </Field>
  );
}
