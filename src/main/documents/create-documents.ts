import type { BrowserWindow } from "electron";
import type { Counties } from "../../core/records/counties.js";
import type { Forms } from "../../core/records/exchange/columns.js";
import { askFolder, askWhere, saveText } from "../app/save-dialog.js";
import type { Photos } from "../photos/queue.js";
import type { Model } from "../state/app-state.js";
import type { Store } from "../store/store.js";
import { Exports } from "./exports.js";
import { Imports } from "./imports.js";
import { PaperPrinter } from "./print-and-pdf.js";
import { readTablesFile } from "./read-tables-file.js";

interface Uses {
  window: BrowserWindow;
  store: Store;
  model: Model;
  photos: Photos;
  counties: Counties;
  /** The portal's, as the guide pack in force knows them. */
  forms: () => Forms;
}

/** What comes in and goes out as a file, and what goes to paper. */
export const createDocuments = ({ window, store, model, photos, counties, forms }: Uses) => ({
  saveText: (text: string, fileName: string) => saveText(window, text, fileName),
  askFolder: () => askFolder(window),
  papers: new PaperPrinter(window),
  transfers: new Imports(store, model, photos, forms, counties, readTablesFile),
  exports: new Exports(store, photos, forms, (fileName) => askWhere(window, fileName)),
});
