import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import { SETTINGS_DEFAULTS, type Settings } from "../../ipc/state.js";
import { checkPortalUrl, type Options } from "../app/cli-options.js";
import type { Model } from "../state/app-state.js";
import type { Store } from "../store/store.js";
import type { TwoWorlds } from "../store/two-worlds.js";

/** What holds where nobody chose: the shipped defaults, the system's language, the pack's portal. */
export function activeSettings(
  saved: Partial<Settings>,
  options: Options,
  system: { language: string; home: string },
): Settings {
  return {
    language: system.language.startsWith("zh") ? "zh-CN" : "en",
    portalUrl: system.home,
    practice: false,
    ...SETTINGS_DEFAULTS,
    ...saved,
    // The command line holds for this run only.
    ...(options.language && { language: options.language }),
    ...(options.portalUrl && { portalUrl: options.portalUrl, practice: false }),
    ...(options.practice && { practice: true }),
  };
}

/** The portal's address is the guide pack's as long as nobody chose one. */
export function followPackHome(
  store: Store,
  model: Model,
  rules: { readonly pack: { home: string }; onChange(listener: () => void): void },
): void {
  rules.onChange(() => {
    if (store.settings.get().portalUrl) return;
    model.update({ settings: { ...model.state.settings, portalUrl: rules.pack.home } });
  });
}

/** Changes settings and keeps them. */
export class SettingsKeeper {
  constructor(
    private readonly store: TwoWorlds,
    private readonly model: Model,
  ) {}

  change(change: CommandInput<"settings.change">): CommandOutput<"settings.change"> {
    if (change.portalUrl !== undefined) {
      try {
        checkPortalUrl(change.portalUrl);
      } catch {
        return { ok: false, problems: [{ path: "portalUrl", key: "bad-url", value: change.portalUrl }] };
      }
    }
    this.store.settings.change(change);
    this.model.update({ settings: { ...this.model.state.settings, ...change } });
    if (change.practice !== undefined && this.store.practise(change.practice))
      this.model.update({ batch: null, batchOffer: [], booking: null });
    return { ok: true, id: "settings" };
  }
}
