import { minifySync, type Plugin } from "vite";

/**
 * A program's text without comments and with nothing beyond ASCII in it. V8 keeps the text for as long as the program
 * runs, and a single Chinese character would have each of its characters take two bytes.
 * @param lines whether it keeps its lines and indents, by which errors tell where they come from
 */
export function inOneByte(
  file: string,
  text: string,
  { lines, module }: { lines: boolean; module: boolean },
): string {
  const { code, errors } = minifySync(file, text, {
    module,
    compress: false,
    mangle: false,
    codegen: { removeWhitespace: !lines, asciiOnly: true, legalComments: "none" },
  });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  return code;
}

/** Writes a bundle's programs so. */
export function oneByteText({ lines }: { lines: boolean }): Plugin {
  return {
    name: "one-byte-text",
    enforce: "post",
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle))
        if (part.type === "chunk") part.code = inOneByte(part.fileName, part.code, { lines, module: true });
    },
  };
}
