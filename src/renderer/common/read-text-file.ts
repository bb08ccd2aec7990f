import { MAX_TEXT_FILE } from "../../ipc/results.js";
import { tell } from "../state/notices.js";

/** What stands in a text file that was chosen; one that cannot be read, or is too large to be meant, is told, and null. */
export async function readTextFile(file: File): Promise<string | null> {
  if (file.size > MAX_TEXT_FILE) {
    tell({ key: "file-too-large", values: { name: file.name } });
    return null;
  }
  // The stick was pulled out, the cloud has it, another program holds it.
  const text = await file.text().catch(() => null);
  if (text === null) tell({ key: "file-unreadable", values: { name: file.name } });
  return text;
}
