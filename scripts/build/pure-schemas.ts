import { type ESTree, type Plugin, type Rolldown, Visitor } from "vite";

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

/**
 * Main checks what the wizard asks and not what it answers itself: answers have schemas for their types alone, and a
 * fourth of all that main made at each start were these.
 */
export function answersAreTypes(): Plugin {
  return {
    name: "answers-are-types",
    enforce: "post",
    transform(code, id) {
      if (!/\/src\/ipc\//.test(id) || !/\boutput:/.test(code)) return undefined;
      const answers: [number, number][] = [];
      const note = ({ properties }: ESTree.ObjectExpression) => {
        const named = (name: string) =>
          properties.find((one) => one.type === "Property" && "name" in one.key && one.key.name === name);
        const output = named("output");
        if (output?.type === "Property" && named("input"))
          answers.push([output.value.start, output.value.end]);
      };
      new Visitor({ ObjectExpression: note }).visit(this.parse(code) as ESTree.Program);
      let shortened = code;
      for (const [start, end] of answers.reverse())
        shortened = `${shortened.slice(0, start)}void 0${shortened.slice(end)}`;
      return { code: shortened, map: null };
    },
  };
}
