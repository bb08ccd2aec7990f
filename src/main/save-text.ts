import { writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { app, type BaseWindow, dialog } from "electron";

/**
 * Asks where to and writes a file there.
 * @returns false when the person gave up
 * @throws Error when it cannot be written
 */
export async function saveText(window: BaseWindow, text: string, fileName: string): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath("documents"), fileName),
    filters: [{ name: extname(fileName).slice(1).toUpperCase(), extensions: [extname(fileName).slice(1)] }],
  });
  if (canceled || !filePath) return false;
  await writeFile(filePath, text, "utf8");
  return true;
}
