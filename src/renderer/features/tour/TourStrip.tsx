import { useTranslation } from "react-i18next";
import band from "../../common/PracticeBand.module.css";
import { useApp } from "../../state/app-state.js";
import { STATIONS, stationOf } from "./station.js";
import styles from "./TourStrip.module.css";
import { useLeavePractice } from "./use-tour.js";

/** What happens now in the tour and what to press, over whatever screen there is, and the way out. */
export function TourStrip() {
  const { t } = useTranslation();
  const leave = useLeavePractice();
  const station = stationOf(useApp().state);
  const number = STATIONS.indexOf(station) + 1;
  return (
    <section className={styles.strip} aria-label={t("tour.label")} data-testid="tour" data-station={station}>
      <p className={styles.at}>{t("tour.at", { number, total: STATIONS.length })}</p>
      <button type="button" className={band.button} data-testid="tour-leave" onClick={leave}>
        {t("tour.leave")}
      </button>
      <progress value={number} max={STATIONS.length} aria-hidden="true" />
      <p className={styles.now} role="status">
        {t(`tour.station.${station}`)}
      </p>
    </section>
  );
}
