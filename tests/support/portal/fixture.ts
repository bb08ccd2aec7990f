import { test as base } from "@playwright/test";
import { type Bench, startBench } from "./bench.js";

/** Tests of the portal's driver: the files of a worker share one bare app, which each test gives a page of its own. */
export const test = base.extend<object, { bench: Bench }>({
  bench: [
    async ({ browserName: _ }, use) => {
      const bench = await startBench();
      await use(bench);
      await bench.close();
    },
    { scope: "worker" },
  ],
});
export { expect } from "@playwright/test";
