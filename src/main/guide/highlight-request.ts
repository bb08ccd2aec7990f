import type { Guidance } from "../../core/procedure/guidance/guidance.js";
import { packWords } from "../../core/procedure/pack/glosses.js";
import type { GuideStep } from "../../core/procedure/pack/schema.js";
import type { AppState } from "../../ipc/state.js";
import type { HighlightRequest } from "../../portal-driver/index.js";

/** In the callout beside the one place that is meant. */
const CALLOUT = {
  "zh-CN": { here: "点这里", form: "要填的表在这里", covered: "在这下面：被别的东西挡住了，先关掉它" },
  en: {
    here: "Press here",
    form: "The form begins here",
    covered: "Below this: close what lies over it first",
  },
} as const;

/**
 * What is ringed and said in the portal's page for what is to be done now.
 * @param number of the step in the procedure, from 1
 * @param again brings the place into view once more
 * @param asked the user asked for what is to be done now to be shown
 */
export function highlightOf(
  { now, target }: Guidance,
  step: GuideStep,
  number: number,
  language: AppState["settings"]["language"],
  again: boolean,
  asked: boolean,
): HighlightRequest | "clear" {
  const { outcome, refs, day } = target;
  // The form is filled by the wizard's own button: a place in the page would lead away from it, unless asked for.
  const fillsItself = now.substep === "fill-form" && !asked;
  // Where nothing is to be pressed in the page, nothing is said over it either.
  if (fillsItself || now.target.outcome === "none" || (target.submit && outcome === "missing"))
    return "clear";
  const { here, form, covered } = CALLOUT[language];
  const beside = now.substep === "fill-form" ? form : here;
  const first = now.substep === "pack-first" ? step.first : step.action;
  // The sentence stands in the wizard; the page only says where.
  const message = outcome === "missing" ? packWords(first, language) : refs.length === 1 ? beside : "";
  return { step: step.id, number, refs, outcome, ...(day && { day }), message, covered, again };
}
