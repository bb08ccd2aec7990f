import { mkdir, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** The workers of one run have one parent. */
const HELD = join(tmpdir(), `verify-guide-clipboard-${process.ppid}`);

/**
 * The clipboard is the screen's, and without virtual screens the tests beside each other share one: from copying to
 * pasting it is one test's alone.
 */
export async function withClipboard(work: () => Promise<void>): Promise<void> {
  const take = () =>
    mkdir(HELD).then(
      () => true,
      () => false,
    );
  await expect.poll(take, { message: "the clipboard is free", timeout: 60_000 }).toBe(true);
  try {
    await work();
  } finally {
    await rmdir(HELD);
  }
}
