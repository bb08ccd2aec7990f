/** Which room may import which: docs/architecture.md draws the same picture. */
const allowed = {
  core: ["core"],
  contract: ["contract", "core"],
  inpage: ["inpage", "core", "contract"],
  portal: ["portal", "core", "contract", "inpage"],
  reader: ["reader", "core", "contract"],
  preload: ["preload", "core", "contract"],
  renderer: ["renderer", "core", "contract"],
  practice: ["practice", "core", "contract"],
};

const rooms = Object.entries(allowed).map(([room, targets]) => ({
  name: `${room}-imports-only-${targets.join("-")}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^src/", pathNot: `^src/(${targets.join("|")})/` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: "nobody-imports-main",
      severity: "error",
      from: { pathNot: "^(src/main|tests)/" },
      to: { path: "^src/main/" },
    },
    {
      name: "core-is-plain-typescript",
      comment: "core: no Electron, DOM, Node or Playwright; zod, xstate only",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "node_modules/(zod|xstate)/" },
    },
    {
      name: "portal-knows-no-electron",
      severity: "error",
      from: { path: "^src/(portal|reader|practice|renderer|inpage)/" },
      to: { path: "node_modules/electron/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
  },
};
