import { categories, subcategories } from "../data/catalogue.js";
import { regionsBelow } from "../data/regions.js";
import { json } from "./reply.js";
import type { Route } from "./route.js";

const regionRows = (parent: string) =>
  regionsBelow(parent).map(({ code, name, leaf }) => ({ id: code, name, leaf }));

/** What lists and trees load: a level at a time. */
export const listRoutes: Route[] = [
  { method: "GET", path: /^\/api\/categories$/, access: "open", run: () => json(categories()) },
  {
    method: "GET",
    path: /^\/api\/categories\/([\w-]+)$/,
    access: "open",
    run: ({ groups }) => json(subcategories(groups[0] ?? "")),
  },
  { method: "GET", path: /^\/api\/regions$/, access: "open", run: () => json(regionRows("")) },
  {
    method: "GET",
    path: /^\/api\/regions\/(\d{6})$/,
    access: "open",
    run: ({ groups }) => json(regionRows(groups[0] ?? "")),
  },
];
