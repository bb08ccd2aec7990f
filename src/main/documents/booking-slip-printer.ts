import { BrowserWindow, type WebContents } from "electron";
import type { Slip } from "../../ipc/booking-slip.js";
import type { CommandOutput } from "../../ipc/commands.js";
import { refused } from "../../ipc/results.js";
import { askWhere } from "../app/save-dialog.js";
import { guardPermissions } from "../security/permissions.js";
import { writeWhole } from "../store/whole-file.js";
import { SHEETS, slipPage } from "./booking-slip-page.js";

const MM_PER_INCH = 25.4;
/** CSS pixels, of which an inch has 96. */
const MM_PER_PX = MM_PER_INCH / 96;
/** The longest piece of roll, in millimetres: PDF pages end at 200 inches. */
const ROLL_MOST = 5000;

/** Booking slips on paper and as PDF, each drawn in a window of its own that nobody sees. */
export class BookingSlipPrinter {
  constructor(private readonly window: BrowserWindow) {}

  /** Asks where, and writes the PDF. */
  async save(slip: Slip): Promise<CommandOutput<"slip.save">> {
    const filePath = await askWhere(this.window, `${slip.fileName}.pdf`);
    if (filePath === null) return { ok: false, cancelled: true };
    try {
      await writeWhole(filePath, await this.#drawn(slip, pdfOf));
      return { ok: true, file: filePath };
    } catch {
      return refused("cannot-write");
    }
  }

  /** The system's print dialog. @returns whether something went to the printer */
  print(slip: Slip): Promise<boolean> {
    const micron = (mm: number) => Math.round(mm * 1000);
    return this.#drawn(
      slip,
      (page, { width, height }) =>
        new Promise((resolve) => {
          page.print(
            {
              margins: { marginType: "custom", ...inPixels(SHEETS[slip.paper].margin) },
              pageSize: { width: micron(width), height: micron(height) },
            },
            resolve,
          );
        }),
    );
  }

  async #drawn<T>(slip: Slip, use: (page: WebContents, size: Size, slip: Slip) => Promise<T>): Promise<T> {
    const hidden = new BrowserWindow({
      show: false,
      // SECURITY: sandboxed, in a session of its own, without preload; its page runs and loads nothing.
      webPreferences: {
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        partition: "slip",
      },
    });
    try {
      const page = hidden.webContents;
      guardPermissions(page.session, () => false);
      page.setWindowOpenHandler(() => ({ action: "deny" }));
      await hidden.loadURL(`data:text/html;base64,${Buffer.from(slipPage(slip)).toString("base64")}`);
      return await use(page, await sizeOf(page, slip), slip);
    } finally {
      hidden.destroy();
    }
  }
}

/** Millimetres. */
interface Size {
  width: number;
  height: number;
}

async function sizeOf(page: WebContents, { paper }: Slip): Promise<Size> {
  const { width, height, margin } = SHEETS[paper];
  if (height !== null) return { width, height };
  const content: number = await page.executeJavaScript("document.body.scrollHeight");
  // One pixel more: a last line cut by rounding would take a second piece.
  return { width, height: Math.min(ROLL_MOST, (content + 1) * MM_PER_PX + 2 * margin) };
}

function pdfOf(page: WebContents, { width, height }: Size, { paper }: Slip): Promise<Buffer> {
  const margin = SHEETS[paper].margin / MM_PER_INCH;
  return page.printToPDF({
    pageSize: { width: width / MM_PER_INCH, height: height / MM_PER_INCH },
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    generateDocumentOutline: false,
  });
}

const inPixels = (mm: number) => {
  const pixels = Math.round(mm / MM_PER_PX);
  return { top: pixels, bottom: pixels, left: pixels, right: pixels };
};
