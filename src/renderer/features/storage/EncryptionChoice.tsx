import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Choice } from "../../ui/Choice.js";

/** How what points to a user is kept; where the system encrypts there is nothing to choose. */
export function EncryptionChoice() {
  const { t } = useTranslation();
  const { keeping } = useApp().state.storage;
  if (keeping === "sealed") return <p data-testid="storage-sealed">{t("storage.sealed")}</p>;
  return (
    <Choice
      label={t("storage.keeping")}
      testId="storage-keeping"
      value={keeping}
      options={[
        { value: "plain", words: t("storage.keepPlain") },
        { value: "memory", words: t("storage.keepMemory") },
      ]}
      hint={t(keeping === "memory" ? "storage.memoryHint" : "storage.plainHint")}
      onPick={(picked) => send("storage.keep", picked === "memory" ? "memory" : "plain")}
    />
  );
}
