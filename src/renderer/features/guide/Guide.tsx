import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isFormOpen } from "../../../core/autofill/fill-progress.js";
import { useApp } from "../../state/app-state.js";
import { useHighlight } from "../../state/highlight.js";
import { Button } from "../../ui/Button.js";
import { Pane } from "../../ui/Pane.js";
import { BatchBar, BatchOffer } from "../batch/index.js";
import { CompanyBar } from "../company/index.js";
import { FillActions, useOverwrite } from "../fill/index.js";
import { LedgerLink } from "../ledger/index.js";
import { PhotoQueue } from "../photos/index.js";
import { PointingBar } from "../pointing/index.js";
import { ScaleBar } from "../scales/index.js";
import { StorageNotice } from "../storage/index.js";
import { ExternalLink } from "./ExternalLink.js";
import styles from "./Guide.module.css";
import { InsecureLogin } from "./InsecureLogin.js";
import { PortalCondition } from "./PortalCondition.js";
import { PortalDialog } from "./PortalDialog.js";
import { PortalMessage } from "./PortalMessage.js";
import { Start } from "./Start.js";
import { StepAnnouncer } from "./StepAnnouncer.js";
import { Steps } from "./Steps.js";

/** The main screen: whose scale, which scale, and the nine steps with the current one opened. */
export function Guide() {
  const { t } = useTranslation();
  const { state, pack } = useApp();
  const overwrite = useOverwrite(state.fill);
  const highlight = useHighlight();
  const [later, setLater] = useState(false);
  const starting = !later && state.companies.length === 0;
  const step = pack.steps.find(({ id }) => id === state.guide.current);
  return (
    <Pane
      top={
        <>
          <BatchOffer />
          <BatchBar />
        </>
      }
      actions={
        state.pointing ? (
          <PointingBar pointing={state.pointing} />
        ) : step?.form && state.fill?.form === step.form && isFormOpen(state.fill.rows) ? (
          <FillActions overwrite={overwrite.fields} />
        ) : (
          <Button
            look={starting ? "plain" : "primary"}
            icon="point"
            data-testid="highlight-again"
            onClick={highlight}
          >
            {t("guide.highlight")}
          </Button>
        )
      }
    >
      <div className={styles.context}>
        <CompanyBar />
        <ScaleBar />
        <LedgerLink />
        {state.settings.helperMode && <p className={styles.helper}>{t("helper.on")}</p>}
      </div>
      <StorageNotice />
      <PhotoQueue />
      <PortalDialog />
      <PortalCondition />
      <PortalMessage />
      <ExternalLink />
      <InsecureLogin />
      {starting && <Start onLater={() => setLater(true)} />}
      <Steps overwrite={overwrite} />
      <StepAnnouncer />
    </Pane>
  );
}
