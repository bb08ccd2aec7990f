import type { ElectronApplication } from "playwright-core";

/**
 * Long waits of main's, of exactly so many milliseconds, that begin from now on: they end when the test says so.
 * @returns ends those that are waited for, not those that begin with their end
 */
export async function holdTimers(app: ElectronApplication, ...ms: number[]): Promise<() => Promise<void>> {
  await app.evaluate((_electron, held) => {
    const begin = globalThis.setTimeout;
    const end = globalThis.clearTimeout;
    const waiting = new Map<unknown, () => void>();
    Object.assign(globalThis, {
      setTimeout: Object.assign((act: () => void, after?: number, ...rest: unknown[]) => {
        const timer = begin(act, after, ...rest);
        if (after !== undefined && held.includes(after)) waiting.set(timer, act);
        return timer;
      }, begin),
      clearTimeout: (timer: NodeJS.Timeout) => {
        waiting.delete(timer);
        end(timer);
      },
      endWaits: () => {
        for (const [timer, act] of [...waiting]) {
          waiting.delete(timer);
          end(timer as NodeJS.Timeout);
          act();
        }
      },
    });
  }, ms);
  return () => app.evaluate(() => (globalThis as unknown as { endWaits(): void }).endWaits());
}
