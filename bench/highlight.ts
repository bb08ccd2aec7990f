import { launchApp } from "../tests/support/app.js";
import { importCompany } from "../tests/support/desk.js";
import { type BenchLine, lineOf, median } from "./result-table.js";

const ROUNDS = 10;
/** Latest a highlight may be visible after its step is known, in ms. */
const AT_ONCE = 150;

/** Pages whose step and place differ, so that each arrival makes both anew. */
const PAGES = [
  { url: "practice://portal/register", step: "register" },
  { url: "practice://portal/services", step: "enter-system" },
] as const;

/** Notes, by the clock of this machine, when the wizard shows a step as the current one. */
const WATCH_WIZARD = `globalThis.known = {};
new MutationObserver(() => {
  const step = document.querySelector("[data-status=current]")?.dataset.testid ?? "";
  if (!(step in known)) globalThis.known = { [step]: Date.now() };
}).observe(document, { subtree: true, childList: true, attributes: true });`;

/** Notes in each page of the portal when a highlight is there. */
const WATCH_PAGE = `new MutationObserver((_, self) => {
  if (!document.querySelector("[data-verify-guide][data-target=found]")) return;
  requestAnimationFrame(() => { globalThis.highlighted = Date.now(); });
  self.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });`;

/** From a page's arrival to the step known, and to its highlight. */
export async function benchHighlight(): Promise<BenchLine[]> {
  const running = await launchApp({ args: ["--practice"] });
  const shown: number[] = [];
  const known: number[] = [];
  const loaded: number[] = [];
  try {
    const { wizard } = running;
    // The first questions would lie over the portal and its steps.
    await importCompany(running);
    const portal = await running.portal();
    await wizard.evaluate(WATCH_WIZARD);
    await portal.addInitScript(WATCH_PAGE);
    await portal.waitForLoadState();
    await portal.evaluate(() => fetch("/__desk/enter", { method: "POST", body: "null" }).then(() => {}));
    for (let round = 0; round < ROUNDS; round++) {
      const { url, step } = PAGES[round % PAGES.length] ?? PAGES[0];
      await portal.goto(url);
      await wizard.locator(`[data-testid=step-${step}][data-status=current]`).waitFor();
      await portal.waitForFunction("globalThis.highlighted");
      const [at, page] = await Promise.all([
        wizard.evaluate(
          (name) => (globalThis as never as { known: Record<string, number> }).known[name],
          `step-${step}`,
        ),
        portal.evaluate(() => {
          const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
          const { highlighted } = globalThis as never as { highlighted: number };
          return { begin: performance.timeOrigin, load: navigation?.loadEventEnd ?? 0, highlighted };
        }),
      ]);
      if (at === undefined) throw new Error(`the wizard never showed ${step}`);
      shown.push(Math.max(0, page.highlighted - at));
      known.push(at - page.begin);
      loaded.push(page.load);
    }
  } finally {
    await running.close();
  }
  return [
    lineOf({
      work: `highlight visible after the step is known, against ${AT_ONCE} ms`,
      product: median(shown),
      yardstick: AT_ONCE,
      unit: "ms",
      target: 1,
    }),
    lineOf({
      work: "step shown after navigation, against the page's own load event",
      product: median(known),
      yardstick: median(loaded),
      unit: "ms",
      target: 1,
    }),
  ];
}
