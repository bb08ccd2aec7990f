import { useTranslation } from "react-i18next";
import { Button } from "../../ui/Button.js";

/** Shows more of a list of which `left` are not shown; nothing when all are. */
export function ShowMore({ left, onMore }: { left: number; onMore(): void }) {
  const { t } = useTranslation();
  if (left === 0) return null;
  return (
    <Button look="quiet" onClick={onMore}>
      {t("transfer.more", { count: left })}
    </Button>
  );
}
