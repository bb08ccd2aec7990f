import i18next, { type TFunction } from "i18next";
import type { Settings } from "../../ipc/state.js";
import { readAsset } from "./assets.js";

/** The locales' words where main itself speaks: outside the wizard's page. */
export function wordsIn(language: Settings["language"]): TFunction {
  const instance = i18next.createInstance({
    lng: language,
    defaultNS: "wizard",
    resources: { [language]: { wizard: readAsset("locales", `${language}.json`) as object } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  void instance.init();
  return instance.t;
}
