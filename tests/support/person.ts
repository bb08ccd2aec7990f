import type { Frame, Locator, Page } from "@playwright/test";

/** What can be pressed on a portal's page, whatever it is made of. */
const PRESSABLE = "a, button, [role=button], [role=tab], .l-btn, input[type=submit], input[type=button]";

const exact = (text: string) => new RegExp(`^\\s*\\d?\\s*${text}\\s*$`);

/** The first frame of a page in which something visible fits; waits for it up to the timeout. */
async function inSomeFrame(
  page: Page,
  find: (frame: Frame) => Locator,
  what: string,
  timeout = 15_000,
): Promise<Locator> {
  const end = Date.now() + timeout;
  while (Date.now() < end) {
    for (const frame of page.frames().reverse()) {
      const found = find(frame).filter({ visible: true });
      if ((await found.count().catch(() => 0)) > 0) return found.first();
    }
    await page.waitForFunction(() => true, undefined, { timeout: 1000 }).catch(() => {});
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`nothing to press: ${what}`);
}

/** Presses as a person does: by the words on the button, in the row that holds other words. */
export async function press(page: Page, text: string, row?: string): Promise<void> {
  const target = await inSomeFrame(
    page,
    (frame) =>
      (row ? frame.locator("tr, li, .item").filter({ hasText: row }) : frame.locator("body"))
        .locator(PRESSABLE)
        .filter({ hasText: exact(text) }),
    text,
  );
  await target.click();
}

/** Waits until a page shows the words in one of its frames. */
export async function sees(page: Page, text: string): Promise<void> {
  await inSomeFrame(page, (frame) => frame.getByText(text), text);
}

/** Ticks the box in the row with these words, or the first box of a table. */
export async function tick(page: Page, selector: string): Promise<void> {
  await (await inSomeFrame(page, (frame) => frame.locator(selector), selector)).check();
}

/** Types into the box a selector names. */
export async function type(page: Page, selector: string, text: string): Promise<void> {
  const box = await inSomeFrame(page, (frame) => frame.locator(selector), selector);
  await box.click();
  await box.pressSequentially(text);
  await box.blur();
}
