import { useTranslation } from "react-i18next";
import { useShown } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";

/** While the portal has a dialog of the browser's open: what it says, and that the answer is the person's. */
export function Asking() {
  const { t } = useTranslation();
  const { asking } = useShown().state;
  if (!asking) return null;
  return (
    <div role="alert" data-testid="portal-asking" data-kind={asking.kind}>
      <Note kind="warn" title={t(`asking.${asking.kind}`)}>
        {asking.message && (
          <p>
            {t("asking.said")}
            <q>{asking.message}</q>
          </p>
        )}
      </Note>
    </div>
  );
}
