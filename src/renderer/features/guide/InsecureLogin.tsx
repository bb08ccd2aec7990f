import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";

/** Said before a password goes over a connection that others can read along. */
export function InsecureLogin() {
  const { t } = useTranslation();
  const { insecureLogin } = useApp().state.portal;
  if (!insecureLogin) return null;
  return (
    <div role="status" data-testid="password-exposed">
      <Note kind="warn" title={t("exposed.title")}>
        <p>{t("exposed.text")}</p>
      </Note>
    </div>
  );
}
