import { useTranslation } from "react-i18next";
import { useApp, usePackWords } from "../../state/app-state.js";
import { useAnswer } from "../../state/use-answer.js";
import { Fold } from "../../ui/Fold.js";
import { Section } from "../../ui/Section.js";
import styles from "./AboutSection.module.css";

/** Which versions these are, whose work is in them, and what this is not. */
export function AboutSection() {
  const { t } = useTranslation();
  const words = usePackWords();
  const { pack } = useApp();
  const about = useAnswer("about.get", undefined);
  return (
    <Section title={t("settings.about")}>
      <p>{t("settings.notOfficial")}</p>
      <dl className={styles.versions}>
        <dt>{t("app.name")}</dt>
        <dd data-testid="about-version">{about?.app}</dd>
        <dt>Electron / Chromium</dt>
        <dd>{about && `${about.electron} / ${about.chrome}`}</dd>
        <dt>{t("settings.pack")}</dt>
        <dd>{words(pack.title)}</dd>
      </dl>
      <Fold title={t("settings.licences")}>
        {about?.licences ? (
          <textarea
            className={styles.licences}
            readOnly
            aria-label={t("settings.licences")}
            value={about.licences}
          />
        ) : (
          <p>{t("settings.licencesNone")}</p>
        )}
      </Fold>
    </Section>
  );
}
