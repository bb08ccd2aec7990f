import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import { SETTINGS_DEFAULTS, type Settings } from "../../ipc/state.js";
import { checkPortalUrl, type Options } from "../app/cli-options.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { RealAndPractice } from "../store/real-and-practice.js";

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

/** Changes settings and keeps them. */
export class SettingsKeeper {
  readonly #write: Write<"settings">;

  constructor(
    private readonly store: RealAndPractice,
    private readonly model: Model,
    /** The records are those of another world now: of the practice, or the user's own. */
    private readonly worldChanged: () => void,
  ) {
    this.#write = model.writer("settings");
  }

  async change(change: CommandInput<"settings.change">): Promise<CommandOutput<"settings.change">> {
    if (change.portalUrl !== undefined) {
      try {
        checkPortalUrl(change.portalUrl);
      } catch {
        return { ok: false, problems: [{ path: "portalUrl", key: "bad-url", value: change.portalUrl }] };
      }
    }
    await this.store.settings.change(change);
    this.#show(change);
    if (change.practice !== undefined && this.store.practise(change.practice)) this.worldChanged();
    return { ok: true, id: "settings" };
  }

  /** Switches to the practice portal or back for now; what is kept of the setting stays. */
  practise(practice: boolean): void {
    this.#show({ practice });
  }

  /** The portal's address is the guide pack's as long as nobody chose one. */
  followPackHome(rules: { readonly pack: { home: string }; onChange(listener: () => void): void }): void {
    rules.onChange(() => {
      if (!this.store.settings.get().portalUrl) this.#show({ portalUrl: rules.pack.home });
    });
  }

  #show(change: Partial<Settings>): void {
    this.#write({ settings: { ...this.model.state.settings, ...change } });
  }
}
