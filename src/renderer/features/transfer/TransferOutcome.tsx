import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../../ipc/commands.js";
import { problemWords } from "../../i18n/problems.js";
import { Note } from "../../ui/Note.js";
import { Told } from "../../ui/Told.js";

type Written = CommandOutput<"export.write">;

/** Where a file went, or why it could not be written; nothing when the user thought better of it. */
export function WrittenNote({ written }: { written: Written | undefined }) {
  const { t } = useTranslation();
  return (
    <Told testId="written">
      {written?.ok && <Note kind="good">{t("transfer.saved", { file: written.file })}</Note>}
      {written && "problems" in written && written.problems[0] && (
        <Note kind="bad">{problemWords(t, written.problems[0])}</Note>
      )}
    </Told>
  );
}

/** What was taken from a file. */
export function TakenNote({ taken }: { taken: { companies: number; instruments: number } | null }) {
  const { t } = useTranslation();
  return (
    <Told testId="taken">
      {taken && (
        <Note kind="good">
          {t("transfer.taken", { companies: taken.companies, instruments: taken.instruments })}
        </Note>
      )}
    </Told>
  );
}
