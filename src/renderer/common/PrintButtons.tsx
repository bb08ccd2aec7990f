import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../ipc/commands.js";
import type { Paper } from "../../ipc/paper.js";
import { send } from "../state/send-command.js";
import { Button } from "../ui/Button.js";
import { Note } from "../ui/Note.js";

type Outcome = { kind: "saved"; file: string } | { kind: "failed" | "printed" } | null;

export interface PaperWork {
  busy: boolean;
  outcome: Outcome;
  save(paper: Paper): Promise<void>;
  print(paper: Paper): Promise<void>;
  /** Another file that goes with it. */
  write(file: () => Promise<CommandOutput<"paper.save"> | undefined>): Promise<void>;
}

const written = (answer: CommandOutput<"paper.save"> | undefined): Outcome => {
  if (answer?.ok) return { kind: "saved", file: answer.file };
  return answer && "cancelled" in answer ? null : { kind: "failed" };
};

/** Saving and printing, and how it went. */
export function usePaper(): PaperWork {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const during = async (work: () => Promise<Outcome>) => {
    setBusy(true);
    setOutcome(null);
    setOutcome(await work());
    setBusy(false);
  };
  const write: PaperWork["write"] = (file) => during(async () => written(await file()));
  return {
    busy,
    outcome,
    write,
    save: (paper) => write(() => send("paper.save", paper)),
    print: (paper) =>
      during(async () => ({ kind: (await send("paper.print", paper)) ? "printed" : "failed" })),
  };
}

/** How the last one went; `failed` says it where it is more than a file that could not be written. */
export function PaperOutcome({ work, failed }: { work: PaperWork; failed?: string }) {
  const { t } = useTranslation();
  const { busy, outcome } = work;
  return (
    <div role="status">
      {outcome?.kind === "saved" && <Note kind="good">{t("slip.saved", { file: outcome.file })}</Note>}
      {outcome?.kind === "printed" && <Note kind="good">{t("slip.printed")}</Note>}
      {outcome?.kind === "failed" && <Note kind="bad">{failed ?? t("slip.failed")}</Note>}
      {busy && <p>{t("slip.busy")}</p>}
    </div>
  );
}

interface PaperButtonsProps {
  work: PaperWork;
  testId: string;
  ready: boolean;
  paper(): Paper;
  /** Primary where it is what the screen is for. */
  look?: "primary" | "plain";
}

/** Print it, or keep it as PDF. */
export function PaperButtons({ work, testId, ready, paper, look = "primary" }: PaperButtonsProps) {
  const { t } = useTranslation();
  const disabled = !ready || work.busy;
  return (
    <>
      <Button
        look={look}
        icon="print"
        data-testid={`${testId}-print`}
        disabled={disabled}
        onClick={() => work.print(paper())}
      >
        {t("slip.print")}
      </Button>
      <Button
        icon="file"
        data-testid={`${testId}-save`}
        disabled={disabled}
        onClick={() => work.save(paper())}
      >
        {t("slip.save")}
      </Button>
    </>
  );
}
