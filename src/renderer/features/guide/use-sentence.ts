import { useTranslation } from "react-i18next";
import { glossed } from "../../../core/procedure/pack/glosses.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import type { Now } from "./use-now-card.js";

/** The words of what is to be done: the pack's own for a step, or the sub-step's. */
export function useSentence(now: Now): string {
  const { t, i18n } = useTranslation();
  const words = usePackWords();
  const step = useApp().pack.steps.find(({ id }) => id === now.step);
  const { key, values } = now.sentence;
  if (key === "pack-first" && step) return words(step.first);
  if (key === "pack-action" && step) return words(step.action);
  const sentence = t(`now.${key}`, { replace: values });
  return i18n.language === "en" ? glossed(sentence) : sentence;
}
