import { useState } from "react";
import { BackupScreen } from "../features/backup/BackupScreen.js";
import { CameraPanel } from "../features/capture/CameraPanel.js";
import { PhonePanel } from "../features/capture/PhonePanel.js";
import { CompanyForm } from "../features/company/CompanyForm.js";
import { CompanyList } from "../features/company/CompanyList.js";
import { Guide } from "../features/guide/Guide.js";
import { LedgerScreen } from "../features/ledger/LedgerScreen.js";
import { PhotoColumn } from "../features/photos/PhotoColumn.js";
import { ScaleScreen } from "../features/scales/ScaleScreen.js";
import { Settings } from "../features/settings/Settings.js";
import { SlipScreen } from "../features/slip/SlipScreen.js";
import { TransferScreen } from "../features/transfer/TransferScreen.js";
import { useShown } from "../state/app-state.js";
import { useScreen } from "../state/screen.js";
import { ColumnContext } from "../ui/column-element.js";
import { Toast } from "../ui/Toast.js";
import styles from "./Column.module.css";
import { Header } from "./Header.js";

/** The wizard's column: the header, and below it one screen at a time. */
export function Column() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  return (
    <ColumnContext value={element}>
      <div className={styles.column} ref={setElement}>
        <Header />
        <main className={styles.main}>
          <Shown />
        </main>
        <Toast />
      </div>
    </ColumnContext>
  );
}

function Shown() {
  const { screen } = useScreen();
  const { companies, instruments } = useShown().state;
  switch (screen.name) {
    case "guide":
      return <Guide />;
    case "settings":
      return <Settings />;
    case "photo":
      return <PhotoColumn />;
    case "phone":
      return <PhonePanel />;
    case "camera":
      return <CameraPanel />;
    case "slip":
      return <SlipScreen key={screen.ids.join()} ids={screen.ids} />;
    case "ledger":
      return <LedgerScreen id={screen.id} wide={screen.wide ?? false} />;
    case "transfer":
      return <TransferScreen />;
    case "backup":
      return <BackupScreen />;
    case "companies":
      return <CompanyList />;
    case "company":
      return (
        <CompanyForm
          key={screen.id ?? "new"}
          company={companies.find((company) => company.id === screen.id) ?? null}
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
