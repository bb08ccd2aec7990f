import type { Page } from "@playwright/test";

interface Dropped {
  name: string;
  content: Buffer;
}

/** Lets go of files over the wizard, as from the system's file manager. */
export async function dropFiles(wizard: Page, files: readonly Dropped[]): Promise<void> {
  const texts = files.map(({ name, content }) => ({ name, base64: content.toString("base64") }));
  const transfer = await wizard.evaluateHandle((all) => {
    const dropped = new DataTransfer();
    for (const { name, base64 } of all) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      dropped.items.add(new File([bytes], name));
    }
    return dropped;
  }, texts);
  for (const type of ["dragenter", "dragover", "drop"])
    await wizard.getByTestId("highlight-again").dispatchEvent(type, { dataTransfer: transfer });
}
