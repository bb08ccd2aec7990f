import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandOutput } from "../../../ipc/commands.js";
import { refused } from "../../../ipc/results.js";
import { MAX_IMPORT_BYTES } from "../../../ipc/transfer.js";
import { useKeptFocus } from "../../common/keep-focus.js";
import { problemWords } from "../../i18n/problems.js";
import { useScreen } from "../../state/screen.js";
import { send } from "../../state/send-command.js";
import { Button } from "../../ui/Button.js";
import { FileButton } from "../../ui/FileButton.js";
import { Note } from "../../ui/Note.js";
import { Section } from "../../ui/Section.js";
import { ImportPreview } from "./ImportPreview.js";
import { ProblemTable } from "./ProblemTable.js";
import { TakenNote, WrittenNote } from "./TransferOutcome.js";
import { useImport } from "./use-import.js";

const ACCEPTED =
  ".xlsx,.json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/json";

/** Scales and companies from a table or a company file: looked at first, taken on the user's word. */
export function ImportSection({ file }: { file?: File | undefined }) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { busy, offer, problems, taken, read, accept, discard } = useImport();
  useKeptFocus(offer);
  // What is wrong with a file as a whole stands nowhere in it.
  const hasPlaces = problems.some(({ row, path }) => row !== undefined || path);
  const [written, setWritten] = useState<CommandOutput<"export.write">>();
  const readFile = async (chosen: File) => {
    if (chosen.size > MAX_IMPORT_BYTES) return read(async () => refused("file-too-large"));
    await read(async () => {
      // The stick was pulled out, the cloud has it, another program holds it.
      const bytes = await chosen.arrayBuffer().catch(() => null);
      if (!bytes) return refused("cannot-read");
      return send("import.read", { fileName: chosen.name, bytes: new Uint8Array(bytes) });
    });
  };
  const first = useRef(readFile);
  useEffect(() => {
    if (file) void first.current(file);
  }, [file]);
  return (
    <Section title={t("transfer.import")}>
      <p>{t("transfer.importText")}</p>
      <Button
        icon="file"
        data-testid="export-template"
        onClick={async () => setWritten(await send("export.write", { kind: "template", companyId: null }))}
      >
        {t("transfer.template")}
      </Button>
      <WrittenNote written={written} />
      <FileButton
        accept={ACCEPTED}
        testId="import-file"
        icon="file"
        onFiles={async ([file]) => {
          if (!file) return;
          await readFile(file);
        }}
      >
        {t("transfer.pick")}
      </FileButton>
      {busy && <p role="status">{t("transfer.reading")}</p>}
      {problems.length > 0 && (
        <div data-testid="import-refused">
          <Note kind="bad" title={t("transfer.refused")}>
            {hasPlaces ? (
              <p>{t("transfer.refusedText")}</p>
            ) : (
              problems.map((one) => <p key={one.key}>{problemWords(t, one)}</p>)
            )}
          </Note>
          {hasPlaces && <ProblemTable problems={problems} />}
        </div>
      )}
      {offer && <ImportPreview key={offer.token} offer={offer} onAccept={accept} onDiscard={discard} />}
      <TakenNote taken={taken} />
      {taken && taken.companies > 1 && (
        <Button look="primary" icon="list" data-testid="taken-desk" onClick={() => show({ name: "desk" })}>
          {t("desk.open")}
        </Button>
      )}
    </Section>
  );
}
