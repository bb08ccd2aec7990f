import { extname, join } from "node:path";
import { app, type BaseWindow, dialog } from "electron";
import { writeWhole } from "../store/write-whole-file.js";
import { nameForEverySystem } from "./file-name.js";

/** Asks where a file is to go. @returns its path, or null when the user gave up */
export async function askWhere(window: BaseWindow, fileName: string): Promise<string | null> {
  const name = nameForEverySystem(fileName);
  const extension = extname(name).slice(1);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath("documents"), name),
    filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
  });
  return canceled || !filePath ? null : filePath;
}

/**
 * Asks where to and writes a file there.
 * @returns false when the user gave up
 * @throws Error when it cannot be written
 */
export async function saveText(window: BaseWindow, text: string, fileName: string): Promise<boolean> {
  const path = await askWhere(window, fileName);
  if (path === null) return false;
  await writeWhole(path, Buffer.from(text));
  return true;
}

/** Asks for a folder, which may be made there. @returns its path, or null when the user gave up */
export async function askFolder(window: BaseWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ["openDirectory", "createDirectory"],
  });
  return canceled ? null : (filePaths[0] ?? null);
}
