import { app, BrowserWindow, session, WebContentsView } from "electron";
import { registerSchemes } from "../src/main/app/protocols.js";
import { servePractice } from "../src/main/portal/serve-practice.js";

/**
 * The yardsticks' host: a plain window, nothing of the product's around it. BENCH_WINDOW says what it shows:
 * the practice portal, a `static` page, or a static page with the practice portal in a view `beside` it.
 */
const shows = process.env.BENCH_WINDOW ?? "practice";
const STATIC = `data:text/html;charset=utf-8,${encodeURIComponent("<h1>静态网页</h1><p>yardstick</p>")}`;
const PRACTICE = "practice://portal/";
const webPreferences = { sandbox: true, backgroundThrottling: false };

registerSchemes();
app.on("window-all-closed", () => app.quit());
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1366, height: 768, useContentSize: true, webPreferences });
  servePractice(window.webContents.session);
  await window.loadURL(shows === "practice" ? PRACTICE : STATIC);
  if (shows !== "beside") return;
  const own = session.fromPartition("beside");
  servePractice(own);
  const view = new WebContentsView({ webPreferences: { ...webPreferences, session: own } });
  window.contentView.addChildView(view);
  view.setBounds({ x: 0, y: 40, width: 940, height: 728 });
  await view.webContents.loadURL(PRACTICE);
});
