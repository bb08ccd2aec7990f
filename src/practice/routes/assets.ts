import classicCss from "../pages/classic/classic.css?raw";
import comboJs from "../pages/classic/combo.js?raw";
import coreJs from "../pages/classic/core.js?raw";
import datagridJs from "../pages/classic/datagrid.js?raw";
import dateboxJs from "../pages/classic/datebox.js?raw";
import detailJs from "../pages/classic/detail.js?raw";
import dialogJs from "../pages/classic/dialog.js?raw";
import formJs from "../pages/classic/form.js?raw";
import ledgerJs from "../pages/classic/ledger.js?raw";
import loginJs from "../pages/classic/login.js?raw";
import pickJs from "../pages/classic/pick.js?raw";
import registerJs from "../pages/classic/register.js?raw";
import reservationJs from "../pages/classic/reservation.js?raw";
import reservationsJs from "../pages/classic/reservations.js?raw";
import servicesJs from "../pages/classic/services.js?raw";
import textboxJs from "../pages/classic/textbox.js?raw";
import treeJs from "../pages/classic/tree.js?raw";
import widgetsCss from "../pages/classic/widgets.css?raw";
import widgetsJs from "../pages/classic/widgets.js?raw";
import commonCss from "../pages/common.css?raw";
import { asset } from "../reply.js";
import type { Route } from "./route.js";

const ASSETS: Record<string, string> = {
  "common.css": commonCss,
  "classic/classic.css": classicCss,
  "classic/widgets.css": widgetsCss,
  "classic/combo.js": comboJs,
  "classic/core.js": coreJs,
  "classic/datebox.js": dateboxJs,
  "classic/datagrid.js": datagridJs,
  "classic/detail.js": detailJs,
  "classic/dialog.js": dialogJs,
  "classic/form.js": formJs,
  "classic/ledger.js": ledgerJs,
  "classic/login.js": loginJs,
  "classic/pick.js": pickJs,
  "classic/register.js": registerJs,
  "classic/reservation.js": reservationJs,
  "classic/reservations.js": reservationsJs,
  "classic/services.js": servicesJs,
  "classic/textbox.js": textboxJs,
  "classic/tree.js": treeJs,
  "classic/widgets.js": widgetsJs,
};

/** Styles and scripts; untouched by the desk's switches, as a browser's cache would be. */
export const assetRoutes: Route[] = Object.entries(ASSETS).map(([name, body]) => ({
  method: "GET",
  path: new RegExp(`^/assets/${name.replaceAll(".", "\\.")}$`),
  access: "login",
  run: () => asset(body, name.endsWith(".css") ? "text/css" : "text/javascript"),
}));
