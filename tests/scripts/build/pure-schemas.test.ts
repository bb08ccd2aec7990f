import { resolve } from "node:path";
import { build, type Plugin } from "vite";
import { expect, it } from "vitest";
import { answersAreTypes, pureSchemas } from "../../../scripts/build/pure-schemas.js";

const ENTRY = "\0entry";

/** What a program of one line becomes. */
async function bundled(line: string, ...others: Plugin[]): Promise<string> {
  const entry = {
    name: "entry",
    resolveId: (id: string) => (id === "entry" ? ENTRY : undefined),
    load: (id: string) => (id === ENTRY ? line : undefined),
  };
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [entry, ...others, pureSchemas()],
    build: { write: false, minify: false, rollupOptions: { input: "entry" } },
  });
  const [{ output }] = [built].flat() as { output: { code: string }[] }[] as [{ output: [{ code: string }] }];
  return output[0].code;
}

const from = (name: string, file: string) =>
  `import { ${name} } from ${JSON.stringify(resolve(file))}; console.log(${name});`;

it("leaves out schemas that nothing asks for, and all they are made of", async () => {
  const code = await bundled(from("MAX_PAPER_BYTES", "src/ipc/scanned-papers.ts"));
  expect(code).toMatch(/console\.log/);
  expect(code).not.toMatch(/strictObject/);
});

it("keeps one that is asked for", async () => {
  const code = await bundled(from("companySchema", "src/core/records/company.ts"));
  expect(code).toMatch(/strictObject\(/);
});

it("makes no schema of what main answers, and all of what it is asked", async () => {
  const code = await bundled(from("COMMANDS", "src/ipc/commands.ts"), answersAreTypes());
  const table = code.slice(code.indexOf('"state.get"'));
  expect(table).toMatch(/"state\.get": \{\s*input: (?!void 0)\w+,\s*output: void 0/);
  expect(table).not.toMatch(/\boutput: (?!void 0)/);
  // Of the state, and of what becomes of a table.
  expect(code).not.toMatch(/queueFull|portalReady/);
  expect(code).toMatch(/agreedHosts: /);
});
