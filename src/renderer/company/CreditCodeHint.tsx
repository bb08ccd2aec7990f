import { useTranslation } from "react-i18next";

interface CreditCodeHintProps {
  code: string;
  onPick(code: string): void;
}

export function CreditCodeHint(_props: CreditCodeHintProps) {
  const { t } = useTranslation();
  return <p>{t("company.hint.creditCode")}</p>;
}
