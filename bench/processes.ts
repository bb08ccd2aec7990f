import { readFileSync } from "node:fs";
import type { ElectronApplication } from "playwright-core";

const TICKS_PER_SECOND = 100;

const pidsOf = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));

const read = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // The process ended meanwhile.
    return "";
  }
};

/** Memory of processes, in MB: each page of memory counted once, shared ones by share (PSS). */
const memoryIn = (pids: readonly number[]): number =>
  pids
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
    .reduce((sum, own) => sum + own, 0) / 1024;

/** Memory of all processes of an app, in MB. */
export const memoryOf = async (app: ElectronApplication): Promise<number> => memoryIn(await pidsOf(app));

/** Memory of the reader's process, in MB. */
export async function readerMemoryOf(app: ElectronApplication): Promise<number> {
  const pids = await app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ serviceName }) => serviceName === "node.mojom.NodeService")
      .map(({ pid }) => pid),
  );
  if (pids.length !== 1) throw new Error(`${pids.length} processes could be the reader`);
  return memoryIn(pids);
}

/** Seconds of processor time that all processes of an app have used so far. */
async function usedBy(app: ElectronApplication): Promise<number> {
  const ticks = (await pidsOf(app)).map((pid) => {
    const fields = read(`/proc/${pid}/stat`)
      .replace(/^.*\) /, "")
      .split(" ");
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  });
  return ticks.reduce((sum, own) => sum + own, 0) / TICKS_PER_SECOND;
}

export const pause = (ms: number): Promise<void> => new Promise((over) => setTimeout(over, ms));

/** Share of one core, in percent, that an app uses while nobody touches it. */
export async function loadOf(app: ElectronApplication, seconds: number): Promise<number> {
  const before = await usedBy(app);
  await pause(seconds * 1000);
  return (((await usedBy(app)) - before) / seconds) * 100;
}
