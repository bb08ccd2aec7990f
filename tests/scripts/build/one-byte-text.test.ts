import { build } from "vite";
import { expect, it } from "vitest";
import { oneByteText } from "../../../scripts/build/one-byte-text.js";

const TEXT = "秤检助手 🙂 – “é”";
const PROGRAM = `// 注释
export const said = ${JSON.stringify(TEXT)};
export const fits = /^[\u4e00-龥]+$/.test("秤检");
export const key = { 名称: \`\${said}。\` };
`;

it.each([true, false])("says the same in ASCII, without comments; its lines kept: %s", async (lines) => {
  const entry = {
    name: "entry",
    resolveId: (id: string) => (id === "entry" ? "\0entry" : undefined),
    load: (id: string) => (id === "\0entry" ? PROGRAM : undefined),
  };
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [entry, oneByteText({ lines })],
    build: { write: false, ssr: true, minify: !lines, rollupOptions: { input: "entry" } },
  });
  const [{ output }] = [built].flat() as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
  const { code } = output[0];
  expect(code).not.toMatch(/[^\0-\x7f]|注释|u6ce8/);
  expect(code.trim().split("\n").length > 1).toBe(lines);
  const made = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect({ ...made }).toEqual({ said: TEXT, fits: true, key: { 名称: `${TEXT}。` } });
});
