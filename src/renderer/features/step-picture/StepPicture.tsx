import { useTranslation } from "react-i18next";
import type { GuideStep } from "../../../core/procedure/pack/schema.js";
import { usePackWords } from "../../state/app-state.js";
import styles from "./StepPicture.module.css";

/** Taken from the practice portal by `npm run step-pictures`. */
const PICTURES = import.meta.glob<string>("../../../../assets/steps/*.webp", {
  eager: true,
  query: "?url",
  import: "default",
});

/** What the place in the portal looks like. */
export function StepPicture({ step }: { step: GuideStep }) {
  const { t } = useTranslation();
  const words = usePackWords();
  const picture = PICTURES[`../../../../assets/steps/${step.id}.webp`];
  if (!picture) return null;
  return (
    <figure className={styles.figure}>
      <img className={styles.picture} src={picture} alt={t("guide.picture", { title: words(step.title) })} />
      <figcaption className={styles.caption}>{t("guide.pictureNote")}</figcaption>
    </figure>
  );
}
