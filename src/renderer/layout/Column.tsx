import { useState } from "react";
import { BackupScreen } from "../features/backup/index.js";
import { SlipScreen } from "../features/booking-slip/index.js";
import { CameraPanel, PhonePanel } from "../features/capture/index.js";
import { CertificateScreen } from "../features/certificate/index.js";
import { CompanyForm, CompanyList } from "../features/company/index.js";
import { DeskScreen } from "../features/desk/index.js";
import { Guide } from "../features/guide/index.js";
import { LabelsScreen } from "../features/labels/index.js";
import { LedgerScreen } from "../features/ledger/index.js";
import { OwnBrowserScreen } from "../features/own-browser/index.js";
import { PhotoColumn } from "../features/photos/index.js";
import { PortalDialog } from "../features/portal-dialog/index.js";
import { RoundBar, RoundScreen } from "../features/round/index.js";
import { ScaleScreen } from "../features/scales/index.js";
import { Settings } from "../features/settings/index.js";
import { SharedScreen } from "../features/shared-folder/index.js";
import { Start } from "../features/start/index.js";
import { TransferScreen } from "../features/transfer/index.js";
import { useApp } from "../state/app-state.js";
import { useFirstRun } from "../state/first-run.js";
import { useScreen } from "../state/screen.js";
import { ColumnContext } from "../ui/column-element.js";
import styles from "./Column.module.css";
import { Header } from "./Header.js";
import { StatusLine } from "./StatusLine.js";

interface ColumnProps {
  /** The portal's page is out of sight: what it asks is asked here. */
  alone: boolean;
}

/** The wizard's column: the header, and below it one screen at a time. */
export function Column({ alone }: ColumnProps) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <ColumnContext value={element}>
      <div className={styles.column} ref={setElement}>
        <Header />
        <div>
          {alone && <PortalDialog />}
          <RoundBar />
        </div>
        <main className={styles.main}>
          <Shown />
        </main>
        <StatusLine alone={alone} />
      </div>
    </ColumnContext>
  );
}

function Shown() {
  const { screen } = useScreen();
  const { companies, instruments } = useApp().state;
  const { firstRun } = useFirstRun();
  switch (screen.name) {
    case "guide":
      return firstRun ? <Start /> : <Guide />;
    case "settings":
      return <Settings />;
    case "photo":
      return <PhotoColumn />;
    case "phone":
      return <PhonePanel key={screen.certificateOf ?? "phone"} certificateOf={screen.certificateOf} />;
    case "collect":
      return <PhonePanel key="collect" round />;
    case "camera":
      return <CameraPanel />;
    case "slip":
      return <SlipScreen key={screen.ids.join()} {...screen} />;
    case "labels":
      return <LabelsScreen key={screen.ids.join()} {...screen} />;
    case "own-browser":
      return <OwnBrowserScreen />;
    case "ledger":
      return <LedgerScreen id={screen.id} wide={screen.wide ?? false} as={screen.as} />;
    case "desk":
      return <DeskScreen id={screen.id} as={screen.as} />;
    case "round":
      return <RoundScreen />;
    case "transfer":
      return <TransferScreen file={screen.file} />;
    case "backup":
      return <BackupScreen />;
    case "shared":
      return <SharedScreen />;
    case "companies":
      return <CompanyList />;
    case "company":
      return (
        <CompanyForm
          key={screen.id ?? "new"}
          company={companies.find((company) => company.id === screen.id) ?? null}
          onSaved={screen.followedBy}
          start={screen.start}
          file={screen.file}
        />
      );
    case "certificate":
      return (
        <CertificateScreen
          key={screen.token ?? screen.file?.name ?? "new"}
          id={screen.id}
          file={screen.file}
          token={screen.token}
        />
      );
    case "scale":
      return (
        <ScaleScreen
          key={screen.id ?? "new"}
          instrument={instruments.find((instrument) => instrument.id === screen.id) ?? null}
        />
      );
  }
}
