import type { Plugin, Rolldown } from "vite";

/**
 * A schema that nothing of a bundle asks for is left out of it. A bundler cannot know that putting one together does
 * nothing else, so it keeps them all, and the wizard made those of every command at each start.
 */
export function pureSchemas(): Plugin {
  return {
    name: "pure-schemas",
    enforce: "post",
    transform(code, id) {
      if (!/\/src\/(core|ipc)\//.test(id) || !/ from ['"]zod['"]/.test(code)) return undefined;
      let marked = code;
      for (const [start, end] of values(this.parse(code).body).reverse())
        marked = `${marked.slice(0, start)}/* @__PURE__ */ (() => (${marked.slice(start, end)}))()${marked.slice(end)}`;
      return { code: marked, map: null };
    },
  };
}

const MADE: ReadonlySet<string> = new Set(["CallExpression", "ObjectExpression"]);

type Body = ReturnType<Rolldown.PluginContext["parse"]>["body"];

/** Where the values of a module's constants stand: schemas, and tables of such. */
const values = (body: Body): [number, number][] =>
  body
    .map((statement) => (statement.type === "ExportNamedDeclaration" ? statement.declaration : statement))
    .flatMap((statement) => (statement?.type === "VariableDeclaration" ? statement.declarations : []))
    .flatMap(({ init }) => (init && MADE.has(init.type) ? [[init.start, init.end] as [number, number]] : []));
