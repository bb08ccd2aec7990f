import type { CommandLine } from "electron";

/**
 * Whether a packed app was started without Chromium's sandbox. An AppImage starts its program so by itself where the
 * system gives user namespaces to nobody (Ubuntu from 24.04 on), and says nothing of it.
 * SECURITY: the portal's pages come over a network that others can write into; nothing but the sandbox keeps what they
 * run from the PC's files. Root has none anywhere.
 * @param uid the user's number, where users have one
 */
export const lacksSandbox = (
  commandLine: Pick<CommandLine, "hasSwitch">,
  packaged: boolean,
  uid = process.getuid?.(),
): boolean => packaged && uid !== 0 && commandLine.hasSwitch("no-sandbox");

/** What to do about it, in both languages: settings are not at hand. */
export const SANDBOX_WORDS =
  "这台电脑的系统不让程序把网页隔离起来，这样打开网站不安全。请改装 .deb 安装包；用命令打开的，去掉 --no-sandbox。\nThis system keeps web pages from being shut in a sandbox, and opening the portal would not be safe. Install the .deb package instead, or start without --no-sandbox.";
