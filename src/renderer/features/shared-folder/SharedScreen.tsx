import { useTranslation } from "react-i18next";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp } from "../../state/app-state.js";
import { Pane } from "../../ui/Pane.js";
import { SharedOff } from "./SharedOff.js";
import { SharedOn } from "./SharedOn.js";

/** A folder that several PCs share: chosen, looked at, left. */
export function SharedScreen() {
  const { t } = useTranslation();
  const { shared } = useApp().state;
  return (
    <Pane>
      <ScreenTitle back={{ to: { name: "settings" }, words: t("settings.title") }}>
        {t("shared.title")}
      </ScreenTitle>
      {shared.folder === null ? <SharedOff /> : <SharedOn />}
    </Pane>
  );
}
