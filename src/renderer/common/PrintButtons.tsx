import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../ipc/commands.js";
import type { Paper } from "../../ipc/printed-papers.js";
import { send } from "../state/send-command.js";
import { Button } from "../ui/Button.js";
import { Note } from "../ui/Note.js";
import { Told } from "../ui/Told.js";
import styles from "./PrintButtons.module.css";

type Outcome = { kind: "saved"; file: string } | { kind: "failed" | "printed" | "not-printed" } | null;

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

/** Who closes the print window knows that nothing was printed. */
const printed = (answer: CommandOutput<"paper.print"> | undefined): Outcome =>
  answer === "cancelled" ? null : { kind: answer === "printed" ? "printed" : "not-printed" };

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
    print: (paper) => during(async () => printed(await send("paper.print", paper))),
  };
}

/** How the last one went; stands beside the buttons that it is about. */
export function PaperOutcome({ work }: { work: PaperWork }) {
  const { t } = useTranslation();
  const { busy, outcome } = work;
  return (
    <Told className={styles.outcome}>
      {outcome?.kind === "saved" && <Note kind="good">{t("slip.saved", { file: outcome.file })}</Note>}
      {outcome?.kind === "printed" && <Note kind="good">{t("slip.printed")}</Note>}
      {outcome?.kind === "failed" && <Note kind="bad">{t("slip.failed")}</Note>}
      {outcome?.kind === "not-printed" && <Note kind="bad">{t("slip.notPrinted")}</Note>}
      {busy && <p>{t("slip.busy")}</p>}
    </Told>
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
  return (
    <>
      <Button
        look={look}
        icon="print"
        data-testid={`${testId}-print`}
        disabled={!ready}
        busy={work.busy}
        onClick={() => work.print(paper())}
      >
        {t("slip.print")}
      </Button>
      <Button
        icon="file"
        data-testid={`${testId}-save`}
        disabled={!ready}
        busy={work.busy}
        onClick={() => work.save(paper())}
      >
        {t("slip.save")}
      </Button>
    </>
  );
}
