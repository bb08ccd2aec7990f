import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../../ipc/commands.js";
import { CopyValue } from "../../common/CopyValue.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { Pane } from "../../ui/Pane.js";
import { Section } from "../../ui/Section.js";
import { StepPicture } from "../step-picture/index.js";

type Sheet = CommandOutput<"portal.sheet">;

/** For a portal that this app's pages do not get into: every value to copy in the portal's order, and the nine steps. */
export function OwnBrowserScreen() {
  const { t } = useTranslation();
  const { state, pack } = useApp();
  const words = usePackWords();
  const [sheet, setSheet] = useState<Sheet>({ company: [], instrument: [] });
  const { companyId, instrumentId } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another company or scale has other values
  useEffect(() => {
    void send("portal.sheet", undefined).then((told) => told && setSheet(told));
  }, [companyId, instrumentId]);
  return (
    <Pane>
      <ScreenTitle>{t("ownBrowser.title")}</ScreenTitle>
      <p>{t("ownBrowser.text")}</p>
      <Button data-testid="own-browser-again" onClick={() => send("portal.open-outside", undefined)}>
        {t("ownBrowser.again")}
      </Button>
      {(["company", "instrument"] as const).map((form) => (
        <Section key={form} title={t(`ownBrowser.${form}`)}>
          {sheet[form].length === 0 && (
            <p>{t(form === "company" ? "ownBrowser.noCompany" : "ownBrowser.noInstrument")}</p>
          )}
          {sheet[form].map(({ field, label, value }) => (
            <CopyValue key={field} label={label} value={value} valueTestId={`sheet-${form}-${field}`} />
          ))}
        </Section>
      ))}
      <Section title={t("ownBrowser.steps")}>
        <ol>
          {pack.steps.map((step) => (
            <li key={step.id}>
              <strong>{words(step.title)}</strong>
              <p>{words(step.first)}</p>
              <StepPicture step={step} />
            </li>
          ))}
        </ol>
      </Section>
    </Pane>
  );
}
