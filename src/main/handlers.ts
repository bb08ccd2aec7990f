import { clipboard } from "electron";
import type { CountySuggestion } from "../contract/commands.js";
import { about } from "./about.js";
import type { Leaving } from "./boundary/leaving.js";
import type { GuideLoop } from "./guide-loop.js";
import type { GuideRules } from "./guide-rules.js";
import type { Handlers } from "./ipc.js";
import type { Model } from "./model.js";
import type { Phone } from "./phone/phone.js";
import type { Photos } from "./photos.js";
import type { Pointing } from "./pointing.js";
import type { PortalHost } from "./portal-host.js";
import { PracticeWork } from "./practice-work.js";
import type { Records } from "./records.js";
import type { SettingsKeeper } from "./settings.js";

interface Rooms {
  model: Model;
  rules: GuideRules;
  pointing: Pointing;
  saveText(text: string, fileName: string): Promise<boolean>;
  settings: SettingsKeeper;
  records: Records;
  photos: Photos;
  phone: Phone;
  portal: PortalHost;
  leaving: Leaving;
  guide: GuideLoop;
  /** What may be given to whoever helps. */
  diagnostics: () => string;
  findCounties: (query: string) => CountySuggestion[];
  importCompany: (text: string) => ReturnType<Records["saveCompany"]>;
}

/** What main does for each of the wizard's commands. */
export function createHandlers(rooms: Rooms): Handlers {
  const { model, rules, settings, records, photos, phone, portal, leaving, guide, pointing } = rooms;
  /** A company has its own portal session: another company in force means another session. */
  const inItsSession = async <T>(result: T): Promise<T> => {
    pointing.stop();
    await portal.use(records.session);
    guide.refresh();
    return result;
  };
  const handlers: Omit<Handlers, "practice.begin" | "practice.end"> = {
    "state.get": () => model.state,
    "pack.get": () => rules.pack,
    "pack.import": ({ text, fileName, agreedHosts }) => rules.importPack(text, fileName, agreedHosts),
    "pack.back": (to) => rules.back(to),
    "point.start": ({ field }) => void pointing.start(field),
    "point.stop": () => pointing.stop(),
    "learned.forget": (one) => rules.forget(one),
    "learned.import": (text) => rules.importLearned(text),
    "learned.export": async () => {
      if (await rooms.saveText(rules.exportLearned(), "verify-guide-labels.json"))
        model.toast("success", "learned-exported");
    },
    "settings.change": async (change) => {
      const saved = settings.change(change);
      if (saved.ok && ("portalUrl" in change || "practice" in change)) await portal.restart();
      return saved;
    },
    "layout.portal": (bounds) => portal.tabs.place(bounds),
    "layout.cover": (covered) => portal.tabs.cover(covered),
    "about.get": () => about(),
    "tab.select": (id) => portal.tabs.select(id),
    "tab.close": (id) => portal.tabs.close(id),
    "portal.reload": () => portal.reload(),
    "portal.leave": (open) => leaving.answer(open),
    "portal.home": () => portal.home(),
    "guide.goto": (step) => {
      pointing.stop();
      guide.goto(step);
    },
    "guide.highlight": () => guide.highlightAgain(),
    "company.save": async (company) => inItsSession(records.saveCompany(company)),
    "company.select": async (id) => inItsSession(records.selectCompany(id)),
    "company.delete": async (id) => {
      const session = await records.deleteCompany(id);
      if (session) await portal.forget(session);
      return inItsSession(undefined);
    },
    "company.import": async (text) => inItsSession(rooms.importCompany(text)),
    "company.get": (id) => model.state.companies.find((company) => company.id === id) ?? null,
    "counties.find": (query) => rooms.findCounties(query),
    "instrument.save": async (instrument) => {
      const saved = await records.saveInstrument(instrument);
      guide.refresh();
      return saved;
    },
    "instrument.select": (id) => {
      records.selectInstrument(id);
      guide.refresh();
    },
    "instrument.delete": async (id) => {
      await records.deleteInstrument(id);
      guide.refresh();
    },
    "photo.add": ({ fileName, bytes }) => void photos.add(fileName, new Uint8Array(bytes)),
    "photo.rotate": ({ id, degrees }) => void photos.rotate(id, degrees),
    "photo.plate": ({ id, plate }) => void photos.choose(id, plate),
    "photo.discard": (id) => photos.discard(id),
    "phone.open": ({ address }) => phone.open(address),
    "phone.close": () => phone.close(),
    "diagnostics.get": () => rooms.diagnostics(),
    "diagnostics.save": async () => {
      if (await rooms.saveText(rooms.diagnostics(), "verify-guide-diagnostics.txt"))
        model.toast("success", "diagnostics-saved");
    },
    "fill.run": ({ overwrite }) => {
      pointing.stop();
      return guide.fill(new Set(overwrite));
    },
    "fill.undo": ({ field }) => guide.undo(field),
    "clipboard.copy": (text) => {
      clipboard.writeText(text);
      model.toast("success", "copied");
    },
  };
  const practice = new PracticeWork(model, handlers);
  return {
    ...handlers,
    "practice.begin": () => practice.begin(),
    "practice.end": () => practice.end(),
  };
}
