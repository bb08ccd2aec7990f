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

/** Where a profile keeps how its user has set the app up. */
export const preferencesIn = (folder: string): string => join(folder, "preferences.json");

/** Of a disk that has no room, or took only a part. */
const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "SHORT"]);
/** Of a folder that nothing may be written into. */
const SHUT: ReadonlySet<string> = new Set(["EROFS", "EACCES", "EPERM"]);

/** Why the app did not start. The disk may have taken the trial, and not what the start has to write. */
export const startWords = (folder: string, { code = "", message }: NodeJS.ErrnoException): string =>
  FULL.has(code) || SHUT.has(code)
    ? profileWords(folder, code)
    : `无法启动，请重新安装。\nThe app could not start.\n\n${message}`;

/** What to do about it, in both languages: settings are not at hand. */
export const profileWords = (folder: string, code: string): string =>
  FULL.has(code)
    ? `磁盘满了，打不开资料。请腾出一些空间再打开，资料都还在。\nThe disk is full. Free some space and start again; your records are still there.\n\n${folder}`
    : `不能往资料文件夹里写东西。请检查它是不是只读，或换一个电脑账号再打开。资料都还在。\nThe profile folder cannot be written to. Is it read-only? Your records are still there.\n\n${folder} (${code})`;
