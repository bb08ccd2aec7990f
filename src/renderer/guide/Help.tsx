import { usePackWords, useShown } from "../app/state.js";
import styles from "./Help.module.css";

/** Whom to ask: the county's desk where the pack knows one, and the portal's own helpers. */
export function Help() {
  const words = usePackWords();
  const { state, pack } = useShown();
  const scale = state.instruments.find(({ id }) => id === state.instrumentId);
  const company = state.companies.find(({ id }) => id === state.companyId);
  const region = (scale?.region ?? company?.region)?.code;
  const near = pack.contacts.filter((contact) => contact.region === region);
  const contacts = near.length > 0 ? near : pack.contacts;
  return (
    <dl className={styles.help}>
      {contacts.map((contact) => (
        <div key={contact.region + contact.phone}>
          <dt>{words(contact.name)}</dt>
          <dd>
            {contact.phone}
            {contact.note && <span className={styles.note}>{words(contact.note)}</span>}
          </dd>
        </div>
      ))}
      {pack.help.map((way) => (
        <div key={way.id}>
          <dt>{words(way.title)}</dt>
          <dd>{words(way.how)}</dd>
        </div>
      ))}
    </dl>
  );
}
