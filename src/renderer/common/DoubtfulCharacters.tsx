import { useTranslation } from "react-i18next";
import styles from "./DoubtfulCharacters.module.css";

interface DoubtfulCharactersProps {
  value: string;
  /** Places of the characters that were hardly read. */
  places: readonly number[];
}

/** Which characters of a value were hardly read, each named by its place: the others need no second look. */
export function DoubtfulCharacters({ value, places }: DoubtfulCharactersProps) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  const chars = [...value];
  return (
    <p className={styles.doubtful} data-testid="plate-doubtful">
      {t("plate.doubtful")}
      {places.map((place) => (
        <span key={place}>
          <mark>{chars[place]}</mark>
          {t("plate.doubtfulPlace", { place: place + 1 })}
        </span>
      ))}
    </p>
  );
}
