import type { Counties } from "../../core/company/counties.js";
import type { Leaving } from "../boundary/leaving.js";
import type { GuideLoop } from "../guide-loop.js";
import type { GuideRules } from "../guide-rules.js";
import type { Model } from "../model.js";
import type { Phone } from "../phone/phone.js";
import type { Photos } from "../photos.js";
import type { Pointing } from "../pointing.js";
import type { PortalHost } from "../portal-host.js";
import type { Batches } from "../records/batches.js";
import type { Bookings } from "../records/bookings.js";
import type { Companies } from "../records/companies.js";
import type { Scales } from "../records/scales.js";
import type { SettingsKeeper } from "../settings.js";
import type { SlipPrinter } from "../slip/printer.js";
import type { Storage } from "../storage.js";
import type { Tour } from "../tour.js";
import type { Exports } from "../transfer/exports.js";
import type { Transfers } from "../transfer/transfers.js";

/** What the handlers of the wizard's commands work on. */
export interface Rooms {
  model: Model;
  rules: GuideRules;
  pointing: Pointing;
  /** Asks where, and writes a text; false when the person thought better of it. */
  saveText(text: string, fileName: string): Promise<boolean>;
  settings: SettingsKeeper;
  companies: Companies;
  scales: Scales;
  batches: Batches;
  bookings: Bookings;
  photos: Photos;
  phone: Phone;
  portal: PortalHost;
  leaving: Leaving;
  guide: GuideLoop;
  /** What may be given to whoever helps. */
  diagnostics: () => string;
  counties: Counties;
  slips: SlipPrinter;
  storage: Storage;
  transfers: Transfers;
  exports: Exports;
  tour: Tour;
}
