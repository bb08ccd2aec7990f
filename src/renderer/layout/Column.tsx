import { useState } from "react";
import { useScreen } from "../app/screen.js";
import { useShown } from "../app/state.js";
import { BackupScreen } from "../backup/BackupScreen.js";
import { CameraPanel } from "../capture/CameraPanel.js";
import { PhonePanel } from "../capture/PhonePanel.js";
import { CompanyForm } from "../company/CompanyForm.js";
import { CompanyList } from "../company/CompanyList.js";
import { Guide } from "../guide/Guide.js";
import { LedgerScreen } from "../ledger/LedgerScreen.js";
import { Toast } from "../parts/Toast.js";
import { PhotoColumn } from "../photo/PhotoColumn.js";
import { ScaleScreen } from "../scales/ScaleScreen.js";
import { Settings } from "../settings/Settings.js";
import { SlipScreen } from "../slip/SlipScreen.js";
import { TransferScreen } from "../transfer/TransferScreen.js";
import styles from "./Column.module.css";
import { ColumnContext } from "./column-element.js";
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
