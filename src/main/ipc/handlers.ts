import { clipboard } from "electron";
import { countyFor, findCounties } from "../../core/records/counties.js";
import { about } from "../app/about.js";
import { createChangeCase } from "./change-company-or-scales.js";
import type { Services } from "./handler-services.js";
import { photoHandlers } from "./photo-handlers.js";
import { portalHandlers } from "./portal-handlers.js";
import { recordHandlers } from "./record-handlers.js";
import { roundHandlers } from "./round-handlers.js";
import type { Handlers } from "./serve-commands.js";
import { sharedHandlers } from "./shared-handlers.js";
import { slipHandlers } from "./slip-handlers.js";
import { storageHandlers } from "./storage-handlers.js";
import { transferHandlers } from "./transfer-handlers.js";

/** What main does for each of the wizard's commands. */
export function createHandlers(services: Services): Handlers {
  const { model, rules, settings, phone, collection, portal, guide, pointing, counties, tour } = services;
  /** Whoever goes on with something else points at nothing any more. */
  const elsewhere =
    <I, O>(go: (input: I) => O) =>
    (input: I): O => {
      pointing.stop();
      return go(input);
    };
  const changeCase = createChangeCase(services);
  return {
    ...recordHandlers(services, changeCase),
    ...roundHandlers(services, changeCase),
    ...photoHandlers(services),
    ...portalHandlers(services, elsewhere),
    ...sharedHandlers(services),
    ...slipHandlers(services),
    ...storageHandlers(services),
    ...transferHandlers(services),
    "pack.get": () => rules.pack,
    "pack.import": ({ text, fileName, agreedHosts }) => rules.importPack(text, fileName, agreedHosts),
    "pack.back": (to) => rules.back(to),
    "point.start": ({ field }) => void pointing.start(field),
    "point.stop": () => pointing.stop(),
    "learned.forget": (one) => rules.forget(one),
    "learned.import": (text) => rules.importLearned(text),
    "learned.export": async () => {
      if (await services.saveText(rules.exportLearned(), "verify-guide-labels.json"))
        model.toast("success", "learned-exported");
    },
    "settings.change": async (change) => {
      const saved = await settings.change(change);
      const before = rules.pack.id;
      if (saved.ok && ("portalUrl" in change || "practice" in change || rules.follow().id !== before)) {
        pointing.stop();
        await portal.restart();
      }
      return saved;
    },
    "layout.portal": (bounds) => portal.tabs.place(bounds),
    "layout.cover": (covered) => portal.tabs.cover(covered),
    "tour.begin": elsewhere(() => tour.begin()),
    "tour.end": elsewhere(() => tour.end()),
    "about.get": () => about(),
    "tab.select": elsewhere((id) => portal.tabs.select(id)),
    "tab.close": elsewhere((id) => portal.closeTab(id)),
    "guide.goto": elsewhere((step) => guide.goto(step)),
    "guide.highlight": () => guide.highlightAgain(),
    "counties.find": (query) => findCounties(counties, query),
    "counties.resolve": (text) => countyFor(counties, text),
    "phone.open": (how) => phone.open(how),
    "phone.close": () => phone.close(),
    "phone.endRound": () => {
      phone.close();
      collection.end();
    },
    "diagnostics.get": () => services.diagnostics(),
    "diagnostics.save": async () => {
      if (await services.saveText(services.diagnostics(), "verify-guide-diagnostics.txt"))
        model.toast("success", "diagnostics-saved");
    },
    "fill.run": elsewhere(({ overwrite }) => guide.fill(new Set(overwrite))),
    "fill.stop": () => guide.stopFilling(),
    "fill.undo": ({ field }) => guide.undo(field),
    "draft.unsaved": (is) => services.closeGuard.unsaved(is),
    "clipboard.copy": (text) => {
      clipboard.writeText(text);
      model.toast("success", "copied");
    },
  };
}
