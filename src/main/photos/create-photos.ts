import { join } from "node:path";
import { app, type BrowserWindow } from "electron";
import type { Model } from "../state/app-state.js";
import type { Store } from "../store/store.js";
import { Collection } from "./collected-on-round.js";
import { PhoneIntake } from "./phone/phone-intake.js";
import { Photos } from "./queue.js";
import { ReaderProcess } from "./reader-process.js";
import { Scans } from "./scanned-papers.js";

/** Photos: read, reviewed, kept; from this PC or from a phone. @param folder of the kept ones */
export function createPhotos(window: BrowserWindow, model: Model, store: Store, folder: string) {
  const reader = new ReaderProcess();
  app.on("before-quit", () => reader.stop());
  const photos = new Photos(model, reader, join(folder, "photos"));
  const scans = new Scans(model, reader);
  const collection = new Collection(store, photos);
  const takes = {
    plate: (fileName: string, bytes: Uint8Array<ArrayBuffer>) => void photos.add(fileName, bytes),
    certificate: (instrumentId: string, bytes: Uint8Array<ArrayBuffer>) =>
      void scans.arrived(instrumentId, bytes),
  };
  const phone = new PhoneIntake(model, takes, collection);
  // The port never outlives the panel that shows it.
  window.webContents.on("did-start-navigation", () => phone.close());
  window.webContents.on("render-process-gone", () => phone.close());
  // Nor the world whose records it adds to.
  let { world } = store;
  store.onChange(() => {
    if (store.world === world) return;
    world = store.world;
    phone.close();
    photos.practise(world !== "real");
  });
  return { photos, scans, phone, collection };
}
