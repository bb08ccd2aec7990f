import { useTranslation } from "react-i18next";
import { foldSerial } from "../../../core/text/fold-serial.js";
import { useApp } from "../../state/app-state.js";
import { listScalesOrTell } from "../../state/ledger-list.js";
import { useScreen } from "../../state/screen.js";
import { Button } from "../../ui/Button.js";
import { Note } from "../../ui/Note.js";

interface TwinNoteProps {
  /** Name of the company that has a scale of the same number. */
  company: string;
  serial: string;
  onKeep(): void;
}

/** Another company has a scale of this serial number: mostly the same scale, seldom two. */
export function TwinNote({ company, serial, onKeep }: TwinNoteProps) {
  const { t } = useTranslation();
  const { show } = useScreen();
  const { companies } = useApp().state;
  const open = async () => {
    const whose = companies.find(({ name }) => name === company)?.id;
    const scales = (await listScalesOrTell()) ?? [];
    const wanted = foldSerial(serial);
    const other = scales.find((one) => one.companyId === whose && foldSerial(one.serial) === wanted);
    if (other) show({ name: "ledger", id: other.id });
  };
  return (
    <div data-testid="serial-twin">
      <Note kind="warn" title={t("scale.twin.title", { company, serial })}>
        <p>{t("scale.twin.text")}</p>
        <Button data-testid="twin-open" onClick={() => void open()}>
          {t("scale.twin.open")}
        </Button>
        <Button data-testid="twin-keep" onClick={onKeep}>
          {t("scale.twin.keep")}
        </Button>
      </Note>
    </div>
  );
}
