import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApp } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Toggle } from "../../ui/Toggle.js";

/** Whether the app may stay in the tray and remind there once a week. */
export function TrayToggle({ testId }: { testId: string }) {
  const { t } = useTranslation();
  const { settings } = useApp().state;
  return (
    <Toggle
      label={t("reminder.tray")}
      text={t("reminder.trayText")}
      testId={testId}
      checked={settings.tray}
      onChange={(tray) => void send("settings.change", { tray })}
    />
  );
}

/** The same where it is asked: nobody finds it in the settings by herself. Not where it is allowed already. */
export function AskTray() {
  const { tray, practice } = useApp().state.settings;
  // Once answered it stays, to be taken back.
  const [isAsked] = useState(!tray && !practice);
  return isAsked ? <TrayToggle testId="finish-tray" /> : null;
}
