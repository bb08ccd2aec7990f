import type { Counties } from "../../core/records/counties.js";
import type { Photos } from "../photos/queue.js";
import type { Scans } from "../photos/scanned-papers.js";
import type { Model } from "../state/app-state.js";
import type { RealAndPractice } from "../store/real-and-practice.js";
import { Batches } from "./batches.js";
import { Bookings } from "./bookings.js";
import { Cases } from "./cases.js";
import { Companies } from "./companies.js";
import { History } from "./history.js";
import { Projection } from "./records-to-state.js";
import { Rounds } from "./rounds.js";
import { Scales } from "./scales.js";
import { SettingsKeeper } from "./settings.js";
import { Storage } from "./storage-info.js";
import { Trash } from "./trash.js";

interface Deps {
  store: RealAndPractice;
  model: Model;
  photos: Photos;
  scans: Scans;
  counties: Counties;
  /** The profile folder. */
  folder: string;
}

export type Records = ReturnType<typeof createRecords>;

/** What the user keeps: companies, scales, settings. Every change goes store → projection → state. */
export function createRecords({ store, model, photos, scans, counties, folder }: Deps) {
  const rounds = new Rounds(store);
  const cases = new Cases(store);
  const projection = new Projection(store, model, cases);
  const scales = new Scales(store, model, projection, photos, scans);
  const batches = new Batches(store, model, cases, (id) => scales.select(id));
  const bookings = new Bookings(store, model, cases);
  const leaveWork = () => {
    batches.offerAgain([]);
    scans.leave();
  };
  return {
    projection,
    scales,
    batches,
    bookings,
    counties,
    companies: new Companies(store, model),
    trash: new Trash(store, model, photos),
    history: new History(store, model),
    rounds,
    settings: new SettingsKeeper(store, model, leaveWork),
    storage: new Storage(store, model, folder),
  };
}
