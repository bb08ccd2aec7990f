import { asset } from "./reply.js";
import type { Route } from "./route.js";

/** Styles and page scripts by their paths below pages/. */
const ASSETS = import.meta.glob<string>("../pages/**/*.{js,css}", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Served under /assets/; untouched by the switches, as a browser's cache would be. */
export const assetRoutes: Route[] = Object.entries(ASSETS).map(([file, body]) => {
  const name = file.replace("../pages/", "");
  return {
    method: "GET",
    path: new RegExp(`^/assets/${name.replaceAll(".", "\\.")}$`),
    access: "login",
    run: () => asset(body, name.endsWith(".css") ? "text/css" : "text/javascript"),
  };
});
