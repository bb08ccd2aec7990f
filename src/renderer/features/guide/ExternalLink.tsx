import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

/** The portal wanted to open a page of another site: it stays shut here, and the person may open it outside. */
export function ExternalLink() {
  const { t } = useTranslation();
  const { externalLink } = useApp().state.portal;
  if (!externalLink) return null;
  return (
    <div role="alert" data-testid="portal-leaving">
      <Note kind="warn" title={t("leaving.title", { host: externalLink })}>
        <p>{t("leaving.text")}</p>
        <Button data-testid="leave-open" onClick={() => send("portal.leave", true)}>
          {t("leaving.open")}
        </Button>
        <Button look="quiet" data-testid="leave-stay" onClick={() => send("portal.leave", false)}>
          {t("leaving.stay")}
        </Button>
      </Note>
    </div>
  );
}
