import { useTranslation } from "react-i18next";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";

/** Opens the portal's address in the system's browser, with a sheet of everything to copy beside it. */
export function OwnBrowserButton() {
  const { t } = useTranslation();
  const { show } = useScreen();
  return (
    <Button
      data-testid="own-browser"
      onClick={() => {
        void send("portal.open-outside", undefined);
        show({ name: "own-browser" });
      }}
    >
      {t("ownBrowser.open")}
    </Button>
  );
}
