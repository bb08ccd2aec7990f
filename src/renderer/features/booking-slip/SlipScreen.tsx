import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SLIP_PAPERS, type SlipPaper } from "../../../ipc/booking-slip.js";
import { PaperButtons, PaperOutcome } from "../../common/PrintButtons.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import type { Screen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { useLedger } from "../ledger/index.js";
import { SlipPreview } from "./SlipPreview.js";
import { useSlip } from "./use-slip.js";

/** The booking slip to take along: looked at, printed, or kept as PDF. */
export function SlipScreen({ ids, from }: { ids: string[]; from?: Screen }) {
  const { t } = useTranslation();
  const { scales: all, failed, retry } = useLedger();
  const [paper, setPaper] = useState<SlipPaper>("a4");

  const wanted = new Set(ids);
  const scales = (all ?? []).filter(({ id }) => wanted.has(id));
  const { slip, institutions, work, saveTable } = useSlip(scales, paper);
  const ready = scales.length > 0;
  return (
    <Pane
      actions={
        <>
          <PaperOutcome work={work} />
          <PaperButtons work={work} testId="slip" ready={ready} paper={() => slip} />
        </>
      }
    >
      <ScreenTitle back={from && { to: from, words: t("app.backThere") }}>{t("slip.title")}</ScreenTitle>
      {failed && (
        <Note kind="bad" title={t("ledger.failed")}>
          <Button icon="reload" onClick={retry}>
            {t("ledger.retry")}
          </Button>
        </Note>
      )}
      {!all && !failed && <p role="status">{t("ledger.loading")}</p>}
      {all && scales.length === 0 && <Note kind="info">{t("slip.noScale")}</Note>}
      {scales.some(({ bookingNumber }) => !bookingNumber) && <Note kind="warn">{t("slip.noNumber")}</Note>}
      {scales.length > 0 && institutions.length === 0 && <Note kind="info">{t("slip.noInstitution")}</Note>}
      <Choice
        label={t("slip.paper")}
        testId="slip-paper"
        value={paper}
        options={SLIP_PAPERS.map((value) => ({ value, words: t(`slip.papers.${value}`) }))}
        onPick={(value) => setPaper(value as SlipPaper)}
      />
      {ready && <SlipPreview slip={slip} />}
      {ready && (
        <Button look="quiet" icon="file" data-testid="slip-table" busy={work.busy} onClick={saveTable}>
          {t("slip.table")}
        </Button>
      )}
    </Pane>
  );
}
