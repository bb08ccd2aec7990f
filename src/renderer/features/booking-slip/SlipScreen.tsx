import { useState } from "react";
import { useTranslation } from "react-i18next";
import { dayAt } from "../../../core/records/due.js";
import { SLIP_PAPERS, type SlipPaper } from "../../../ipc/booking-slip.js";
import { ScreenTitle } from "../../common/ScreenTitle.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { send } from "../../state/send.js";
import { Button } from "../../ui/Button.js";
import { Choice } from "../../ui/Choice.js";
import { Note } from "../../ui/Note.js";
import { Pane } from "../../ui/Pane.js";
import { useLedger } from "../ledger/index.js";
import { SlipPreview } from "./SlipPreview.js";
import { slipOf } from "./slip-of.js";

type Outcome = { kind: "saved"; file: string } | { kind: "failed" | "printed" } | null;

/** The booking slip to take along: looked at, printed, or kept as PDF. */
export function SlipScreen({ ids }: { ids: string[] }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const { scales: all, failed, retry } = useLedger();
  const [paper, setPaper] = useState<SlipPaper>("a4");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);

  const wanted = new Set(ids);
  const scales = (all ?? []).filter(({ id }) => wanted.has(id));
  const regions = new Set(scales.map(({ region }) => region?.code));
  const institutions = pack.contacts
    .filter(({ region }) => regions.has(region))
    .map(({ name, phone }) => ({ name: words(name), phone }));
  const company = state.companies.find(({ id }) => id === scales[0]?.companyId);
  const slip = slipOf(t, { paper, company, scales, institutions, today: dayAt(new Date()) });

  const during = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await work());
    setBusy(false);
  };
  const save = () =>
    during(async () => {
      const answer = await send("slip.save", slip);
      if (answer?.ok) return { kind: "saved", file: answer.file };
      return answer && "cancelled" in answer ? null : { kind: "failed" };
    });
  const print = () =>
    during(async () => {
      const printed = await send("slip.print", slip);
      return printed ? { kind: "printed" } : null;
    });

  const ready = scales.length > 0 && !busy;
  return (
    <Pane
      actions={
        <>
          <Button look="primary" icon="file" data-testid="slip-save" disabled={!ready} onClick={save}>
            {t("slip.save")}
          </Button>
          <Button data-testid="slip-print" disabled={!ready} onClick={print}>
            {t("slip.print")}
          </Button>
        </>
      }
    >
      <ScreenTitle>{t("slip.title")}</ScreenTitle>
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
      <div role="status">
        {outcome?.kind === "saved" && <Note kind="good">{t("slip.saved", { file: outcome.file })}</Note>}
        {outcome?.kind === "printed" && <Note kind="good">{t("slip.printed")}</Note>}
        {outcome?.kind === "failed" && <Note kind="bad">{t("slip.failed")}</Note>}
        {busy && <p>{t("slip.busy")}</p>}
      </div>
      <Choice
        label={t("slip.paper")}
        testId="slip-paper"
        value={paper}
        options={SLIP_PAPERS.map((value) => ({ value, words: t(`slip.papers.${value}`) }))}
        onPick={(value) => setPaper(value as SlipPaper)}
      />
      {scales.length > 0 && <SlipPreview slip={slip} />}
    </Pane>
  );
}
