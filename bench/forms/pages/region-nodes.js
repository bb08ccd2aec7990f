import { config, list } from "./page.js";

const find = (nodes, code) =>
  nodes.flatMap((node) => (node.value === code ? [node] : find(node.children ?? [], code)));

/** The level below a region: from the page's own tree, else from the server. */
export async function regionsBelow(code) {
  if (!config.regions) return list("regions", code);
  const nodes = code === "" ? config.regions : (find(config.regions, code)[0]?.children ?? []);
  return nodes.map(({ value, text, children }) => ({ value, text, leaf: !children }));
}

/** Every county with its code. */
export async function nameOf(code) {
  if (!code) return "";
  const parent = `${code.slice(0, 4)}00`;
  return (await regionsBelow(parent)).find(({ value }) => value === code)?.text ?? "";
}
