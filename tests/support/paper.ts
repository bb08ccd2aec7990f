import type { ElectronApplication } from "@playwright/test";
import sharp from "sharp";
import { readCodes } from "../../src/plate-reader/worker/barcodes.js";

/** CSS pixels of an A4 page. */
const A4 = { width: 794, height: 1123 };
const DPI = 150;

/** Remembers every page drawn for paper from now on, as its address. */
export const watchPaper = (app: ElectronApplication): Promise<void> =>
  app.evaluate(({ app: electron }) => {
    const seen = globalThis as unknown as { papers: string[] };
    seen.papers = [];
    electron.on("browser-window-created", (_event, window) => {
      window.webContents.on("did-navigate", (_navigated, url) => void seen.papers.push(url));
    });
  });

/** The page drawn last, or another's markup, as a scanner at 150 dpi sees it: PNG, all of it in one picture. */
export async function scanPaper(app: ElectronApplication, html?: string): Promise<Buffer> {
  const page = html === undefined ? null : `data:text/html;base64,${Buffer.from(html).toString("base64")}`;
  const png = await app.evaluate(
    async ({ BrowserWindow }, { page, width, height, scale }) => {
      const url = page ?? (globalThis as unknown as { papers: string[] }).papers.at(-1);
      if (!url) throw new Error("no paper was drawn");
      const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
      // Drawn without a screen: a window that nobody sees is not painted.
      const window = new BrowserWindow({
        ...size,
        show: false,
        useContentSize: true,
        webPreferences: { offscreen: true },
      });
      try {
        await window.loadURL(url);
        window.webContents.setZoomFactor(scale);
        const long = await window.webContents.executeJavaScript("document.body.scrollHeight");
        window.setContentSize(size.width, Math.max(size.height, Math.ceil(long * scale)));
        await window.webContents.executeJavaScript(
          "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))",
        );
        return (await window.webContents.capturePage()).toPNG().toString("base64");
      } finally {
        window.destroy();
      }
    },
    { page, ...A4, scale: DPI / 96 },
  );
  return Buffer.from(png, "base64");
}

/** What our own reader finds on a scanned page. */
export async function codesOn(png: Buffer): Promise<string[]> {
  const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const codes = await readCodes({ data, width: info.width, height: info.height }, null);
  return codes.map(({ text }) => text);
}
