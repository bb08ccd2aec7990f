import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";

/** The sentence quotes the words, without the stop that ends them. */
const isSaid = (message: string, quoted: string | undefined): boolean =>
  quoted !== undefined && quoted !== "" && message.startsWith(quoted) && message.length - quoted.length < 2;

/** While the portal has a dialog of the browser's open: what it says, and that the answer is the user's. */
export function PortalAsking() {
  const { t } = useTranslation();
  const { portal, now } = useApp().state;
  const { dialog } = portal;
  if (!dialog) return null;
  return (
    <div role="alert" data-testid="portal-asking" data-kind={dialog.kind}>
      <Note kind="warn" title={t(`asking.${dialog.kind}`)}>
        {/* The card's sentence may say the words already. */}
        {dialog.message && !isSaid(dialog.message, now?.sentence.values.message) && (
          <p>
            {t("asking.said")}
            <q>{dialog.message}</q>
          </p>
        )}
      </Note>
    </div>
  );
}
