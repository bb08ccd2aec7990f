import type { Page } from "@playwright/test";
import axe from "axe-core";

/**
 * What axe finds wrong with the wizard as it stands now, in its words; empty when nothing is. The wizard has no
 * frames; axe is brought into a page once, not at every look.
 *
 * @param rules only these of axe's rules; all where not given
 */
export async function inaccessible(wizard: Page, rules?: string[]): Promise<string[]> {
  if (!(await wizard.evaluate(() => "axe" in window))) await wizard.evaluate(axe.source);
  const { violations } = await wizard.evaluate(
    (only) => window.axe.run({ resultTypes: ["violations"], ...(only && { runOnly: only }) }),
    rules,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(", ")}`,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
