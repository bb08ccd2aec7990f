import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

/** The portal wanted to open a page of another site: it stays shut here, and the user may open it outside. */
export function ExternalLink() {
  const { t } = useTranslation();
  const { externalLink } = useApp().state.portal;
  if (!externalLink) return null;
  const { id, host, owner, mayAllow } = externalLink;
  const answer = (answer: "open" | "allow" | "stay") => send("portal.leave", { id, answer });
  return (
    <div role="alert" data-testid="portal-leaving" data-owner={owner}>
      <Note kind="warn" title={t("leaving.title", { host })}>
        <p>{t(`hosts.${owner}`)}</p>
        <p>{t("leaving.text")}</p>
        <Button data-testid="leave-open" onClick={() => answer("open")}>
          {t("leaving.open")}
        </Button>
        {mayAllow && (
          <Button data-testid="leave-allow" onClick={() => answer("allow")}>
            {t("hosts.allow")}
          </Button>
        )}
        <Button look="quiet" data-testid="leave-stay" onClick={() => answer("stay")}>
          {t("leaving.stay")}
        </Button>
      </Note>
    </div>
  );
}
