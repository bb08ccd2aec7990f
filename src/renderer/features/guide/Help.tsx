import { useTranslation } from "react-i18next";
import { CopyValue } from "../../common/CopyValue.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import { PrintSteps } from "../step-picture/index.js";
import { TourOffer } from "../tour/index.js";
import styles from "./Help.module.css";

/** Whom to ask: the county's desk where the pack knows one, and the portal's own helpers. */
export function Help() {
  const { t } = useTranslation();
  const words = usePackWords();
  const { state, pack } = useApp();
  const scale = state.instruments.find(({ id }) => id === state.instrumentId);
  const company = state.companies.find(({ id }) => id === state.companyId);
  const region = scale?.region ?? company?.region ?? state.settings.region;
  const near = pack.contacts.filter((contact) => contact.region === region.code);
  return (
    <div className={styles.help}>
      {near.length === 0 && <p>{t("guide.noContact", { region: region.name })}</p>}
      {near.map((contact) => (
        <div key={contact.region + contact.phone}>
          <CopyValue label={words(contact.name)} value={contact.phone} />
          {contact.note && <p className={styles.note}>{words(contact.note)}</p>}
        </div>
      ))}
      <dl>
        {pack.help.map((way) => (
          <div key={way.id}>
            <dt>{words(way.title)}</dt>
            <dd>{words(way.how)}</dd>
          </div>
        ))}
      </dl>
      <PrintSteps testId="help-steps" />
      {!state.tour && <p>{t("tour.offerText")}</p>}
      <TourOffer testId="help-tour" />
    </div>
  );
}
