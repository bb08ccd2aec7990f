import { readFile } from "node:fs/promises";
import { BrowserWindow, type WebContents } from "electron";
import type { StepId } from "../../core/procedure/pack/steps.js";
import type { CommandOutput } from "../../ipc/commands.js";
import type { Paper } from "../../ipc/printed-papers.js";
import { refused } from "../../ipc/results.js";
import { assetPath } from "../app/assets.js";
import { askWhere } from "../app/save-dialog.js";
import { guardPermissions } from "../security/permissions.js";
import { writeWhole } from "../store/write-whole-file.js";
import { slipPage } from "./booking-slip-page.js";
import { labelsPage } from "./labels-page.js";
import type { PaperPage, Sheet } from "./printed-page.js";
import { stepsPage } from "./steps-page.js";

const MM_PER_INCH = 25.4;
/** CSS pixels, of which an inch has 96. */
const MM_PER_PX = MM_PER_INCH / 96;
/** The longest piece of roll, in millimetres: PDF pages end at 200 inches. */
const ROLL_MOST = 5000;

const pictureOf = (step: StepId): Promise<Buffer> => readFile(assetPath("steps", `${step}.webp`));

/** The page that a paper is drawn as. */
function pageFor(paper: Paper): PaperPage | Promise<PaperPage> {
  if (paper.kind === "slip") return slipPage(paper);
  return paper.kind === "labels" ? labelsPage(paper) : stepsPage(paper, pictureOf);
}

/** What goes on paper, printed and as PDF, each drawn in a window of its own that nobody sees. */
export class PaperPrinter {
  constructor(private readonly window: BrowserWindow) {}

  /** Asks where, and writes the PDF. */
  async save(paper: Paper): Promise<CommandOutput<"paper.save">> {
    const filePath = await askWhere(this.window, `${paper.fileName}.pdf`);
    if (filePath === null) return { ok: false, cancelled: true };
    try {
      await writeWhole(filePath, await this.#drawn(paper, pdfOf));
      return { ok: true, file: filePath };
    } catch {
      return refused("cannot-write");
    }
  }

  /** The system's print dialog. @returns whether something went to the printer, or the user thought better of it */
  print(paper: Paper): Promise<CommandOutput<"paper.print">> {
    const micron = (mm: number) => Math.round(mm * 1000);
    return this.#drawn(
      paper,
      (page, { width, height, margin }) =>
        new Promise((resolve) => {
          page.print(
            {
              margins: { marginType: "custom", ...inPixels(margin) },
              pageSize: { width: micron(width), height: micron(height) },
            },
            (isPrinted, reason) =>
              resolve(isPrinted ? "printed" : /cancel/i.test(reason) ? "cancelled" : "failed"),
          );
        }),
    );
  }

  async #drawn<T>(paper: Paper, use: (page: WebContents, size: Size) => Promise<T>): Promise<T> {
    const { html, sheet } = await pageFor(paper);
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
      await hidden.loadURL(`data:text/html;base64,${Buffer.from(html).toString("base64")}`);
      return await use(page, await sizeOf(page, sheet));
    } finally {
      hidden.destroy();
    }
  }
}

/** Millimetres. */
interface Size {
  width: number;
  height: number;
  margin: number;
}

async function sizeOf(page: WebContents, { width, height, margin }: Sheet): Promise<Size> {
  if (height !== null) return { width, height, margin };
  const content: number = await page.executeJavaScript("document.body.scrollHeight");
  // One pixel more: a last line cut by rounding would take a second piece.
  return { width, height: Math.min(ROLL_MOST, (content + 1) * MM_PER_PX + 2 * margin), margin };
}

function pdfOf(page: WebContents, { width, height, margin: mm }: Size): Promise<Buffer> {
  const margin = mm / MM_PER_INCH;
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
