import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { useAnswer } from "../../state/use-answer.js";
import { Button } from "../../ui/Button.js";
import { ConfirmDelete } from "../../ui/Confirm.js";
import { sizeWords } from "./size.js";

/** How much is kept on this PC and where; damaged files put aside can be deleted. */
export function StorageOverview() {
  const { t } = useTranslation();
  const { companies, ledger, storage } = useApp().state;
  const kept = useAnswer("storage.overview", undefined, [companies, ledger, storage]);
  if (!kept) return null;
  const { instruments, photos, putAside } = kept;
  return (
    <>
      <p data-testid="storage-overview">
        {t("storage.overview", {
          companies: kept.companies,
          instruments,
          photos,
          size: sizeWords(kept.bytes),
        })}
      </p>
      {putAside.length > 0 && (
        <>
          <p>{t("storage.putAsideFiles", { count: putAside.length })}</p>
          <ConfirmDelete
            testId="storage-discard"
            action={t("storage.discard")}
            title={t("storage.discardTitle", { count: putAside.length })}
            text={t("storage.discardText")}
            onConfirm={() => send("storage.discard-put-aside", undefined)}
          />
        </>
      )}
      <Button icon="file" data-testid="storage-folder" onClick={() => send("storage.open-folder", undefined)}>
        {t("storage.openFolder")}
      </Button>
    </>
  );
}
