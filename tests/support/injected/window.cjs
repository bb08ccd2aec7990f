// An Electron app that only opens a window: src/injected is tried on pages in it.
const { app, BrowserWindow } = require("electron");

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 850, webPreferences: { sandbox: true } });
  window.loadURL("about:blank");
});
