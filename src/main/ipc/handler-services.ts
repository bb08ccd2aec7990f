import type { Counties } from "../../core/records/counties.js";
import type { CommandOutput } from "../../ipc/commands.js";
import type { Exports } from "../documents/exports.js";
import type { Imports } from "../documents/imports.js";
import type { PaperPrinter } from "../documents/print-and-pdf.js";
import type { ActivePack } from "../guide/active-pack.js";
import type { ElementPointing } from "../guide/element-pointing.js";
import type { GuideController } from "../guide/guide-controller.js";
import type { Tour } from "../guide/tour.js";
import type { Collection } from "../photos/collected-on-round.js";
import type { PhoneIntake } from "../photos/phone/phone-intake.js";
import type { Photos } from "../photos/queue.js";
import type { Scans } from "../photos/scanned-papers.js";
import type { CloseGuard } from "../portal/close-guard.js";
import type { ExternalLinks } from "../portal/external-links.js";
import type { PortalHosts } from "../portal/hosts.js";
import type { PortalHost } from "../portal/portal-host.js";
import type { Batches } from "../records/batches.js";
import type { Bookings } from "../records/bookings.js";
import type { Companies } from "../records/companies.js";
import type { History } from "../records/history.js";
import type { Rounds } from "../records/rounds.js";
import type { Scales } from "../records/scales.js";
import type { SettingsKeeper } from "../records/settings.js";
import type { Storage } from "../records/storage-info.js";
import type { Trash } from "../records/trash.js";
import type { SharedFolder } from "../shared-folder/shared-folder.js";
import type { Model } from "../state/app-state.js";

/** What the handlers of the wizard's commands work on. */
export interface Services {
  model: Model;
  rules: ActivePack;
  pointing: ElementPointing;
  /** Asks where, and writes a text; false when the user thought better of it. */
  saveText(text: string, fileName: string): Promise<boolean>;
  settings: SettingsKeeper;
  companies: Companies;
  scales: Scales;
  batches: Batches;
  bookings: Bookings;
  rounds: Rounds;
  trash: Trash;
  history: History;
  photos: Photos;
  scans: Scans;
  phone: PhoneIntake;
  collection: Collection;
  portal: PortalHost;
  closeGuard: CloseGuard;
  externalLinks: ExternalLinks;
  hosts: PortalHosts;
  /** What the portal's forms take of the company and the scale in force. */
  sheet(): CommandOutput<"portal.sheet">;
  guide: GuideController;
  /** What may be given to whoever helps. */
  diagnostics: () => string;
  counties: Counties;
  papers: PaperPrinter;
  storage: Storage;
  transfers: Imports;
  exports: Exports;
  tour: Tour;
  shared: SharedFolder;
  /** Asks for a folder; null when the user gave up. */
  askFolder(): Promise<string | null>;
}
