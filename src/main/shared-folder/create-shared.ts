import { join } from "node:path";
import type { BrowserWindow } from "electron";
import type { Photos } from "../photos/queue.js";
import type { Model } from "../state/app-state.js";
import type { Encryption } from "../store/encryption.js";
import type { RealAndPractice } from "../store/real-and-practice.js";
import { AgreedStates } from "./merge-base-states.js";
import { SharedFolder } from "./shared-folder.js";

/** How often the folder is looked at; when the user comes back to the window it is too. */
const LOOK_MS = 60_000;

interface Uses {
  window: BrowserWindow;
  store: RealAndPractice;
  model: Model;
  photos: Photos;
  encryption: Encryption;
  /** The profile: this PC keeps there what it last saw. */
  folder: string;
}

/** The folder that several PCs share. It is looked at once `watchShared` was called. */
export function createShared({ window, store, model, photos, encryption, folder }: Uses) {
  const memory = new AgreedStates(join(folder, "shared"), encryption);
  const shared = new SharedFolder({ store, model, photos, memory, isReal: () => store.isOwn });
  const look = () => void shared.look();
  const watchShared = () => {
    window.on("focus", look);
    setInterval(look, LOOK_MS).unref();
    look();
  };
  return { shared, watchShared };
}
