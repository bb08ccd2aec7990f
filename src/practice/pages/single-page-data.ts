import { inScript } from "../../core/text/escape-html.js";
import { CHOICES, COMPANY_TYPES, ORGANIZATION_TYPES, toOptions } from "../data/choices.js";
import { labelsOf } from "../model/labels-in-force.js";
import type { Store } from "../model/store.js";
import { defaultsOf, wordsOf } from "./effects-of-switches.js";
import { METROLOGY_SERVICE, SERVICE_TABS } from "./service-menu.js";

/** What the scripts of a page that draws itself must know before they ask for anything; safe within a script element. */
export const settingsOf = (store: Store): string => {
  const { instrument, register } = labelsOf(store.switches);
  const settings = {
    user: store.loggedInAs,
    changed: store.switches.labels === "changed",
    labels: instrument,
    registerLabels: register,
    choices: Object.fromEntries(Object.entries(CHOICES).map(([field, texts]) => [field, toOptions(texts)])),
    companyTypes: toOptions(COMPANY_TYPES),
    organizationTypes: Object.entries(ORGANIZATION_TYPES).map(([id, text]) => ({ id, text })),
    tabs: SERVICE_TABS,
    metrologyService: METROLOGY_SERVICE,
    defaults: defaultsOf(store),
    words: wordsOf(store),
    detailInLine: store.switches.detail === "line",
    starsInChild: store.switches.stars === "child",
  };
  return inScript(settings);
};
