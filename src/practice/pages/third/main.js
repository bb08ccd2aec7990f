import { apps, front, home, listen } from "./frame.js";
import { byId, settings } from "./ui.js";
import { booking, bookings } from "./views-bookings.js";
import { ledger } from "./views-ledger.js";

const ROUTES = [
  [/^#\/$/, front, "open"],
  [/^#\/portal\/apps$/, apps],
  [/^#\/asset\/strongcheck\/home$/, home],
  [/^#\/asset\/strongcheck\/ledger$/, ledger],
  [/^#\/asset\/strongcheck\/booking$/, bookings],
  [/^#\/asset\/strongcheck\/booking\/edit(?:\/(YY\d+))?$/, booking],
];

const route = () => {
  for (const left of document.querySelectorAll(".modal, .modal-backdrop")) left.remove();
  for (const [pattern, view, access] of ROUTES) {
    const match = pattern.exec(location.hash);
    if (!match) continue;
    if (access !== "open" && !settings.user) return location.assign("/login");
    byId("app").replaceChildren(...view(match[1]));
    window.scrollTo(0, 0);
    return;
  }
  location.hash = "#/";
};

window.addEventListener("hashchange", route);
route();
if (settings.user) listen();
