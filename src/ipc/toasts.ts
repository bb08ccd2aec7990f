import * as z from "zod";

/** Every passing message main may show; the locales have words for each under `toast`. */
export const TOAST_KEYS = [
  "company-saved",
  "company-imported",
  "company-deleted",
  "instrument-saved",
  "instrument-deleted",
  /** A photo that a phone sent is no certificate, or cannot be read. */
  "phone-certificate-unread",
  "restored",
  "settings-saved",
  "copied",
  /** values.count: how many fields were filled and read back. */
  "filled",
  /** values.count, values.open: how many still need the user. */
  "filled-partly",
  /** values.count: the page went away after so many fields. */
  "fill-stopped",
  "fill-cancelled",
  /** The page handed its form in by itself while it was filled. */
  "page-submitted",
  "fill-failed",
  "nothing-to-fill",
  "undone",
  /** values.count: fields whose choice the page does not let one take back. */
  "undone-but-chosen",
  "undo-failed",
  "target-missing",
  "target-ambiguous",
  /** values.label: what the user pointed at. */
  "learned",
  "learned-imported",
  "learned-exported",
  "pack-imported",
  "pack-back",
  "pack-put-aside",
  /** The pack to go back to was altered or damaged: the one in force stays. */
  "pack-unusable",
  /** values.host: where the portal's page wanted to go. */
  "navigation-blocked",
  /** The network lets through to the portal again, or still wants a login of its own. */
  "network-back",
  "network-captive",
  /** values.name: the file's name, by the portal; likewise below. */
  "download-saved",
  "download-cancelled",
  "download-failed",
  "download-refused",
  /** The page hands out file after file without a press. */
  "download-flood",
  /** A page opened windows by itself, or more than anybody uses. */
  "popup-blocked",
  "tabs-full",
  /** A page is busy complaining to nobody. */
  "page-flooded",
  /** A script of the page's knows Internet Explorer only. */
  "page-ie-only",
  /** The portal asked not to be asked again so soon. */
  "retry-later",
  "photo-rejected",
  "data-recovered",
  /** A new version waits for the app to be closed. */
  "update-ready",
  "tour-over",
  /** No tour while photos of the user's own wait to be confirmed. */
  "tour-photos-first",
  "save-failed",
  /** A part of the app died and was brought back. */
  "part-revived",
  "diagnostics-saved",
  "unexpected",
] as const;
export const toastKeySchema = z.enum(TOAST_KEYS);
export type ToastKey = z.infer<typeof toastKeySchema>;
