import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { Note } from "../../ui/Note.js";
import { asksPassword } from "./asks-password.js";

/** Caps Lock or an input method would spoil a password unseen. */
export function KeyboardNotice() {
  const { t } = useTranslation();
  const { state } = useApp();
  const { keyboard } = state.portal;
  if (!keyboard || !asksPassword(state)) return null;
  return (
    <div role="status" data-testid="keyboard-hint" data-keyboard={keyboard}>
      <Note kind="warn" title={t(`keys.${keyboard}`)} />
    </div>
  );
}
