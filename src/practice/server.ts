import { enter, moveOver, seed, stateOf, turnSwitches, verify } from "./control-api/switches-and-state.js";
import { systemOf } from "./model/portal-systems.js";
import { accountInUse, type Store } from "./model/store.js";
import { SLOW_MS } from "./model/switches.js";
import { faultPage, withMaintenanceLayer } from "./pages/fault.js";
import { assetRoutes } from "./routes/assets.js";
import { certificateRoutes } from "./routes/certificates.js";
import { instrumentRoutes } from "./routes/instruments.js";
import { listRoutes } from "./routes/lists.js";
import { loginRoutes, loginUrl } from "./routes/login.js";
import { messageRoutes } from "./routes/messages.js";
import { NEW_PASSWORD, newPasswordRoutes } from "./routes/new-password.js";
import { pageRoutes } from "./routes/pages.js";
import { registerRoutes } from "./routes/register.js";
import { html, json, redirect } from "./routes/reply.js";
import { reservationRoutes } from "./routes/reservations.js";
import { type Call, portalUrl, type Route } from "./routes/route.js";

const ROUTES: Route[] = [
  ...pageRoutes,
  ...loginRoutes,
  ...newPasswordRoutes,
  ...registerRoutes,
  ...listRoutes,
  ...instrumentRoutes,
  ...reservationRoutes,
  ...certificateRoutes,
  ...messageRoutes,
];

const wait = (ms: number): Promise<void> =>
  ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve();

/** The practice control API: sees and sets, untouched by latency and faults; null where it has no such address. */
const control = async (
  store: Store,
  path: string,
  request: Request,
  reset: () => void,
): Promise<Response | null> => {
  if (request.method === "GET" && path === "/__desk/state") return json(stateOf(store));
  if (request.method !== "POST") return null;
  try {
    if (path === "/__desk/switches") turnSwitches(store, await request.json());
    else if (path === "/__desk/seed") seed(store, await request.json());
    else if (path === "/__desk/reset") reset();
    else if (path === "/__desk/enter") enter(store);
    else if (path === "/__desk/moved") moveOver(store, await request.json());
    else if (path === "/__desk/verify") verify(store, JSON.parse((await request.text()) || "null"));
    else return null;
  } catch (error) {
    return json({ ok: false, message: String(error) }, 400);
  }
  return json(stateOf(store));
};

/** Sends to the login page, remembering where to come back: never to an address that only serves data. */
const toLogin = (store: Store, path: string): Response => {
  store.wanted = path.startsWith("/api/") ? systemOf(store).home : path;
  return redirect(loginUrl(store));
};

const answer = (store: Store, route: Route, call: Call): Response | Promise<Response> => {
  const isData = call.path.startsWith("/api/");
  if (store.switches.fault === "500")
    return isData ? json({ ok: false, message: "系统内部错误" }, 500) : html(faultPage(500), 500);
  if (store.switches.fault === "maintenance" && isData)
    return json({ ok: false, message: "系统维护中，请稍后再试" }, 503);
  if (store.switches.session === "expired" && store.loggedInAs !== null && route.access !== "login") {
    store.switches.session = null;
    store.loggedInAs = null;
    return toLogin(store, call.path);
  }
  if (route.access === "member" && store.loggedInAs === null) return toLogin(store, call.path);
  if (route.access === "member" && accountInUse(store)?.isInitial) return redirect(portalUrl(NEW_PASSWORD));
  return route.run(call);
};

/** Answers one request to the practice portal or its login host. */
export const serve = async (store: Store, request: Request, reset: () => void): Promise<Response> => {
  const url = new URL(request.url);
  const path = url.pathname;
  const controlled = await control(store, path, request, reset);
  if (controlled) return controlled;
  const find = (routes: Route[]): Route | undefined =>
    routes.find((each) => each.method === request.method && each.path.test(path));
  const served = find(assetRoutes);
  const route = served ?? find(ROUTES);
  if (!route || (url.host !== "portal" && url.host !== "sso")) return html(faultPage(404), 404);
  const form = new URLSearchParams(request.method === "POST" ? await request.text() : "");
  const groups = route.path.exec(path)?.slice(1) ?? [];
  const call = { store, host: url.host, path, groups, form };
  if (served) return served.run(call);
  await wait(store.switches.latencyMs + (store.switches.fault === "slow" ? SLOW_MS : 0));
  const response = await answer(store, route, call);
  const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
  return store.switches.fault === "maintenance" && isPage
    ? html(withMaintenanceLayer(await response.text()), response.status)
    : response;
};
