import { CHOICES, COMPANY_TYPES, ORGANIZATION_TYPES, toOptions } from "../data/choices.js";
import { instrumentLabels, registerLabels } from "../data/labels.js";
import type { Store } from "../model/store.js";
import { behaviourOf, defaultsOf, wordsOf } from "./behaviour.js";
import { buildPage, type LoginParts } from "./build.js";
import login from "./modern/login.html?raw";
import { METROLOGY_SERVICE, SERVICE_TABS } from "./services.js";
import { fillTemplate } from "./template.js";

const styles = ["modern/elements.css", "modern/layers.css", "modern/modern.css"];

/** What the scripts need to know before they ask for anything. */
const settingsOf = (store: Store) => ({
  user: store.loggedInAs,
  changed: store.switches.labels === "changed",
  labels: instrumentLabels(store.switches.labels),
  registerLabels: registerLabels(store.switches.labels),
  choices: Object.fromEntries(Object.entries(CHOICES).map(([field, texts]) => [field, toOptions(texts)])),
  companyTypes: toOptions(COMPANY_TYPES),
  organizationTypes: Object.entries(ORGANIZATION_TYPES).map(([id, text]) => ({ id, text })),
  tabs: SERVICE_TABS,
  metrologyService: METROLOGY_SERVICE,
  defaults: defaultsOf(store),
  words: wordsOf(store),
  detailInLine: store.switches.detail === "line",
  starsInChild: store.switches.stars === "child",
});

/** The one page of the single-page skin; its address and hash say what it draws. */
export const shellPage = (store: Store, title: string): string =>
  buildPage({
    title,
    behaviour: behaviourOf(store),
    // Within a script element only "<" could end it early.
    body: `<div id="app"></div>\n<script type="application/json" id="settings">${JSON.stringify(settingsOf(store)).replaceAll("<", "\\u003c")}</script>`,
    styles,
    scripts: ["modern/main.js"],
  });

export const modernLoginPage = (store: Store, parts: LoginParts): string =>
  buildPage({
    behaviour: behaviourOf(store),
    title: "统一身份认证",
    body: fillTemplate(login, { ...parts }),
    styles,
    scripts: ["shared/login.js"],
  });
