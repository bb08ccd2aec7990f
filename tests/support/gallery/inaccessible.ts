import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds wrong with the wizard as it stands now, in its words; empty when nothing is. */
export async function inaccessible(wizard: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: wizard }).setLegacyMode(true).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(", ")}`,
  );
}
