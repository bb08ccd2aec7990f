import * as classic from "../pages/pages.js";
import { html } from "../reply.js";
import type { Call, Route } from "./route.js";

const page = (path: RegExp, access: Route["access"], build: (call: Call) => string): Route => ({
  method: "GET",
  path,
  access,
  run: (call) => html(build(call)),
});

export const pageRoutes: Route[] = [
  page(/^\/$/, "open", ({ store }) => classic.homePage(store)),
  page(/^\/register$/, "open", ({ store }) => classic.registerPage(store)),
  page(/^\/services$/, "member", ({ store }) => classic.servicesPage(store)),
  page(/^\/metrology\/index$/, "member", ({ store }) => classic.metrologyIndex(store)),
  page(/^\/metrology\/menu$/, "member", classic.menuPage),
  page(/^\/metrology\/items$/, "member", classic.itemsPage),
  page(/^\/metrology\/help$/, "member", classic.helpPage),
  page(/^\/metrology\/ledger$/, "member", ({ store }) => classic.ledgerPage(store)),
  page(/^\/metrology\/ledger\/form(?:\/(I\d+))?$/, "member", ({ store, groups }) =>
    classic.instrumentForm(
      store,
      store.instruments.find((each) => each.id === groups[0]),
    ),
  ),
  page(/^\/metrology\/reservations$/, "member", classic.reservationsPage),
  page(/^\/metrology\/reservation(?:\/(YY\d+))?$/, "member", ({ groups }) =>
    classic.reservationPage(groups[0] ?? ""),
  ),
  page(/^\/metrology\/pick$/, "member", classic.pickPage),
  page(/^\/metrology\/detail\/(YY\d+)$/, "member", ({ groups }) => classic.detailPage(groups[0] ?? "")),
];
