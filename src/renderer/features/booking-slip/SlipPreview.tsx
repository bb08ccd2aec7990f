import { useTranslation } from "react-i18next";
import type { Slip } from "../../../ipc/booking-slip.js";
import styles from "./SlipPreview.module.css";

/** Scales shown here; paper has room for all. */
const SHOWN = 20;

/** What will be on the paper, to be checked before it is printed. */
export function SlipPreview({ slip }: { slip: Slip }) {
  const { t } = useTranslation();
  const more = slip.scales.rows.length - SHOWN;
  return (
    <section className={styles.paper} data-paper={slip.paper} aria-label={t("slip.preview")}>
      <h3>{slip.title}</h3>
      <dl className={styles.facts}>
        {slip.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ul className={styles.scales}>
        {slip.scales.rows.slice(0, SHOWN).map(([serial, ...rest]) => (
          <li key={serial}>
            <strong>{serial}</strong> {rest.filter(Boolean).join(" · ")}
          </li>
        ))}
        {more > 0 && <li>{t("slip.more", { count: more })}</li>}
      </ul>
      {slip.codes && <p>{t("slip.codesCount", { count: slip.codes.texts.length })}</p>}
      <h4>{slip.bring.title}</h4>
      <ul className={styles.bring}>
        {slip.bring.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
