import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

/** The portal has been quiet for so long that it may have forgotten the login. */
export function QuietNotice() {
  const { t } = useTranslation();
  const { state, pack } = useApp();
  const { portal, settings, guide } = state;
  // Before the login there is nothing to forget.
  if (!portal.quiet || portal.condition || settings.practice || !guide.done.includes("enter-system"))
    return null;
  return (
    <div role="status" data-testid="portal-quiet">
      <Note kind="warn" title={t("quiet.title")}>
        <p>{t("quiet.text", { minutes: pack.quietMinutes })}</p>
        <Button icon="reload" onClick={() => send("portal.reload", undefined)}>
          {t("layout.reload")}
        </Button>
      </Note>
    </div>
  );
}
