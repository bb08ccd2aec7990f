import { byId } from "./ui.js";
import { reservation, reservations } from "./views-bookings.js";
import { items, ledger } from "./views-ledger.js";
import { home, register, services } from "./views-public.js";

const ROUTES = [
  [/^#\/home$/, home],
  [/^#\/register$/, register],
  [/^#\/services$/, services],
  [/^#\/items$/, items],
  [/^#\/ledger$/, ledger],
  [/^#\/reservations$/, reservations],
  [/^#\/reservation(?:\/(YY\d+))?$/, reservation],
];

/** Where an address without a hash leads. */
const START = { "/": "#/home", "/register": "#/register", "/services": "#/services", "/app": "#/items" };

const route = () => {
  const hash = location.hash || START[location.pathname];
  for (const left of document.querySelectorAll(".route-bound, .el-popper")) left.remove();
  for (const [pattern, view] of ROUTES) {
    const match = pattern.exec(hash);
    if (match) {
      byId("app").replaceChildren(...view(match[1]));
      window.scrollTo(0, 0);
      return;
    }
  }
  location.hash = START[location.pathname];
};

window.addEventListener("hashchange", route);
route();
