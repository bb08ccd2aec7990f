const allowed = require("./scripts/checks/rooms.cjs");

const rooms = Object.entries(allowed).map(([room, targets]) => ({
  name: `${room}-imports-only-${targets.join("-") || "itself"}`,
  severity: "error",
  from: { path: `^src/${room}/` },
  to: { path: "^(src|scripts|tests)/", pathNot: `^src/(${[room, ...targets].join("|")})/` },
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
      from: { path: "^src/(portal-driver|plate-reader|practice|renderer|injected)/" },
      to: { path: "node_modules/electron/" },
    },
    {
      name: "nothing-from-the-workshop",
      comment: "what the app needs at run time is a dependency; electron itself is there by nature",
      severity: "error",
      from: { path: "^src/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/(electron|@types)/",
      },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
