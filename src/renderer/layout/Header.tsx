import { useTranslation } from "react-i18next";
import band from "../common/PracticeBand.module.css";
import { CaseChip, CaseSheet } from "../features/case/index.js";
import { SearchButton } from "../features/search/index.js";
import { TourStrip } from "../features/tour/index.js";
import { useApp } from "../state/app-state.js";
import { useDrawer } from "../state/drawer.js";
import { useFirstRun } from "../state/first-run.js";
import { useScreen } from "../state/screen.js";
import { send } from "../state/send-command.js";
import { Icon } from "../ui/Icon.js";
import styles from "./Header.module.css";

/** The app's name, language and settings, and the mark of practice or tour. */
export function Header() {
  const { t } = useTranslation();
  const { screen, show } = useScreen();
  const { settings, tour } = useApp().state;
  const { language, practice } = settings;
  const { narrow, behind, close } = useDrawer();
  const { firstRun } = useFirstRun();
  const other = language === "en" ? "zh-CN" : "en";
  return (
    <header className={styles.header}>
      {firstRun ? (
        <h1 className={styles.name}>{t("app.name")}</h1>
      ) : (
        <>
          <h1 className={styles.unseen}>{t("app.name")}</h1>
          <CaseChip />
          <CaseSheet />
        </>
      )}
      {narrow && (
        <button type="button" className={styles.tool} data-testid="drawer-close" onClick={close}>
          {t(`layout.see.${behind}`)}
        </button>
      )}
      {!firstRun && <SearchButton className={styles.tool} />}
      <button
        type="button"
        className={styles.tool}
        lang={other}
        data-testid="language-switch"
        onClick={() => send("settings.change", { language: other })}
      >
        {other === "en" ? "English" : "中文"}
      </button>
      <button
        type="button"
        className={styles.tool}
        aria-pressed={screen.name === "settings"}
        aria-label={t("settings.title")}
        title={t("settings.title")}
        data-testid="settings-open"
        onClick={() => show(screen.name === "settings" ? { name: "guide" } : { name: "settings" })}
      >
        <Icon name="gear" />
      </button>
      {tour && <TourStrip />}
      {practice && !tour && (
        <div className={styles.practice} data-testid="practice-badge">
          <p>{t("app.practice")}</p>
          <button
            type="button"
            className={band.button}
            data-testid="practice-leave"
            onClick={() => send("settings.change", { practice: false })}
          >
            {t("app.endPractice")}
          </button>
        </div>
      )}
    </header>
  );
}
