import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isFormOpen } from "../../../core/autofill/fill-progress.js";
import { useShown } from "../../state/app-state.js";
import { useHighlight } from "../../state/highlight.js";
import { Button } from "../../ui/Button.js";
import { Pane } from "../../ui/Pane.js";
import { BatchBar } from "../batch/BatchBar.js";
import { BatchOffer } from "../batch/BatchOffer.js";
import { CompanyBar } from "../company/CompanyBar.js";
import { FillActions } from "../fill/FillActions.js";
import { useOverwrite } from "../fill/overwrite.js";
import { LedgerLink } from "../ledger/LedgerLink.js";
import { PhotoQueue } from "../photos/PhotoQueue.js";
import { PointingBar } from "../pointing/PointingBar.js";
import { ScaleBar } from "../scales/ScaleBar.js";
import { StorageNotice } from "../storage/StorageNotice.js";
import { Asking } from "./Asking.js";
import { Exposed } from "./Exposed.js";
import styles from "./Guide.module.css";
import { Leaving } from "./Leaving.js";
import { Reply } from "./Reply.js";
import { Start } from "./Start.js";
import { StepAnnouncer } from "./StepAnnouncer.js";
import { Steps } from "./Steps.js";
import { Trouble } from "./Trouble.js";

/** The main screen: whose scale, which scale, and the nine steps with the current one opened. */
export function Guide() {
  const { t } = useTranslation();
  const { state, pack } = useShown();
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
      <Asking />
      <Trouble />
      <Reply />
      <Leaving />
      <Exposed />
      {starting && <Start onLater={() => setLater(true)} />}
      <Steps overwrite={overwrite} />
      <StepAnnouncer />
    </Pane>
  );
}
