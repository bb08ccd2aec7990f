import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Whether the profile folder takes what is written into it.
 * @returns the system's code where it does not, as EACCES, EROFS or ENOSPC; null where it does
 */
export function profileProblem(folder: string): string | null {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(probe, "probe");
    rmSync(probe);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? "unknown";
  }
}

/** What to do about it, in both languages: settings are not at hand. */
export const profileWords = (folder: string, code: string): string =>
  code === "ENOSPC"
    ? `磁盘满了，打不开资料。请腾出一些空间再打开，资料都还在。\nThe disk is full. Free some space and start again; your records are still there.\n\n${folder}`
    : `不能往资料文件夹里写东西。请检查它是不是只读，或换一个电脑账号再打开。资料都还在。\nThe profile folder cannot be written to. Is it read-only? Your records are still there.\n\n${folder} (${code})`;
