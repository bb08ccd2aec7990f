import { useTranslation } from "react-i18next";
import { regionText } from "../../../core/records/company.js";
import { useApp } from "../../state/app-state.js";
import { Chips } from "../../ui/Chips.js";

interface UsualRegionProps {
  value: string;
  onPick(value: string): void;
}

/** The usual county one click away while none is written; never taken by itself. */
export function UsualRegion({ value, onPick }: UsualRegionProps) {
  const { t } = useTranslation();
  const usual = regionText(useApp().state.settings.region);
  const values = value.trim() === "" ? [{ value: usual, words: usual }] : [];
  return <Chips label={t("company.usualRegion")} values={values} onPick={onPick} />;
}
