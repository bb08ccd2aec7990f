import { useTranslation } from "react-i18next";
import { listed } from "../../../core/procedure/guidance/guidance-types.js";
import { glossed } from "../../../core/procedure/pack/glosses.js";
import { useLabelMeaning } from "../../i18n/portal-labels.js";
import { useApp, usePackWords } from "../../state/app-state.js";
import type { Now } from "./use-now-card.js";

/** The words of what is to be done: the pack's own for a step, or the sub-step's. */
export function useSentence(now: Now): string {
  const { t, i18n } = useTranslation();
  const words = usePackWords();
  const meaning = useLabelMeaning();
  const step = useApp().pack.steps.find(({ id }) => id === now.step);
  const { key, values } = now.sentence;
  if (key === "pack-first" && step) return words(step.first);
  if (key === "pack-action" && step) return words(step.action);
  const names = now.open.flatMap(
    (one) => (one.kind === "field" && step?.form && meaning(step.form, one.field)) || [],
  );
  const english = key === "complete-form" && names.length > 0 && { fields: listed(names, 2) };
  const replace = {
    ...values,
    ...english,
    where: values.row ? t("sentence.inRow", { row: values.row }) : "",
    why: values.opinion ? t("sentence.opinion", { opinion: values.opinion }) : "",
    here: values.pages ? t("sentence.onPages", { pages: values.pages }) : t("sentence.onThisPage"),
    there: values.page ? t("sentence.toPage", { page: values.page }) : t("sentence.further"),
    how: values.button ? t("sentence.press", { button: values.button }) : "",
    after: values.button ? t("sentence.pressAfter", { button: values.button }) : "",
    what: t(values.by === "creditCode" ? "sentence.creditCode" : "sentence.username"),
  };
  const sentence = t(`now.${key}`, { replace });
  return i18n.language === "en" ? glossed(sentence) : sentence;
}
