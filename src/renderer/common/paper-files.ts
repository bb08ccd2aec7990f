/** What the file dialog offers: a phone's photo, a scan, a PDF. */
export const PAPER_FILES = "image/*,.heic,.heif,.tif,.tiff,.bmp,.pdf,application/pdf";
