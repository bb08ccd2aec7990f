const allowed = require("./scripts/checks/import-rules.cjs");

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
      comment: "core: no Electron, DOM, Node or Playwright; zod only",
      severity: "error",
      from: { path: "^src/core/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "node_modules/zod/" },
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
    {
      name: "ui-knows-no-app",
      comment: "src/renderer/ui: building blocks that would serve any app; what knows this one is in common",
      severity: "error",
      from: { path: "^src/renderer/ui/" },
      to: { path: "^src/", pathNot: "^src/renderer/ui/" },
    },
    {
      name: "feature-through-its-entry",
      comment: "a feature's inside is its own: others import its index.ts",
      severity: "error",
      from: { path: "^src/renderer/features/([^/]+)/" },
      to: {
        path: "^src/renderer/features/[^/]+/",
        pathNot: ["^src/renderer/features/$1/", "^src/renderer/features/[^/]+/index\\.ts$"],
      },
    },
    {
      name: "feature-through-its-entry-from-outside",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/renderer/features/" },
      to: { path: "^src/renderer/features/[^/]+/", pathNot: "/index\\.ts$" },
    },
    {
      name: "no-folders-in-a-circle",
      severity: "error",
      scope: "folder",
      from: { path: "^src/" },
      to: { circular: true },
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
