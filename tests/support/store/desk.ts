import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NO_REMINDER } from "../../../src/core/records/reminders.js";
import { NO_QUEUE } from "../../../src/ipc/photos.js";
import type { AppState } from "../../../src/ipc/state.js";
import { Photos } from "../../../src/main/photos/queue.js";
import type { ReaderProcess } from "../../../src/main/photos/reader-process.js";
import { Scans } from "../../../src/main/photos/scanned-papers.js";
import { Batches } from "../../../src/main/records/batches.js";
import { Bookings } from "../../../src/main/records/bookings.js";
import { Cases } from "../../../src/main/records/cases.js";
import { Companies } from "../../../src/main/records/companies.js";
import { History } from "../../../src/main/records/history.js";
import { Projection } from "../../../src/main/records/records-to-state.js";
import { Scales } from "../../../src/main/records/scales.js";
import { Trash } from "../../../src/main/records/trash.js";
import type { Encryption } from "../../../src/main/store/encryption.js";
import { Store } from "../../../src/main/store/store.js";
import { TestModel } from "../test-model.js";
import { encryptionOf } from "./encryption.js";

/** What main keeps records with, on a profile folder of its own; nothing is read from photos here. */
export function openRecords(
  folder = mkdtempSync(join(tmpdir(), "records-")),
  encryption: Encryption = encryptionOf("this account"),
  reader: Partial<ReaderProcess> = {},
) {
  const store = new Store(folder, encryption);
  const start: Partial<AppState> = {
    companies: [],
    instruments: [],
    instrumentId: null,
    batch: null,
    batchOffer: [],
    booking: null,
    photos: [],
    photoQueue: NO_QUEUE,
    caught: [],
    reminder: NO_REMINDER,
    ledger: { version: 0, total: 0, due: 0, overdue: 0 },
  };
  const model = new TestModel(start as AppState);
  const cases = new Cases(store);
  const projection = new Projection(store, model, cases);
  const photos = new Photos(model, reader as ReaderProcess, join(folder, "photos"));
  const scans = new Scans(model, reader as ReaderProcess);
  const scales = new Scales(store, model, projection, photos, scans);
  const batches = new Batches(store, model, cases, (id) => scales.select(id));
  const bookings = new Bookings(store, model, cases);
  const companies = new Companies(store, model);
  const trash = new Trash(store, model, photos);
  const history = new History(store, model);
  return {
    ...{
      trash,
      history,
      folder,
      store,
      model,
      projection,
      photos,
      scans,
      scales,
      companies,
      batches,
      bookings,
    },
  };
}
