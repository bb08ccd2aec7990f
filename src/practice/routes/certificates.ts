import { dayOf } from "../model/format-time.js";
import { faultPage } from "../pages/fault.js";
import { verifiedOnce } from "../rules/reservation.js";
import { certificatePdf } from "./pdf.js";
import { html } from "./reply.js";
import type { Call, Route } from "./route.js";

/** The certificate of a scale that was verified. */
const certificate = ({ store, groups }: Call): Response => {
  const found = store.instruments.find(({ id }) => id === groups[0]);
  if (!found || !verifiedOnce(store).includes(found.id)) return html(faultPage(404), 404);
  const today = new Date();
  const last = new Date(today.getFullYear() + 1, today.getMonth(), today.getDate() - 1);
  const body = certificatePdf({
    number: `LX${today.getFullYear()}${found.id}`,
    serial: found.fields.serial,
    date: dayOf(today),
    validUntil: dayOf(last),
  });
  return new Response(body, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="certificate-${found.id}.pdf"`,
    },
  });
};

export const certificateRoutes: Route[] = [
  { method: "GET", path: /^\/files\/certificate\/(I\d+)\.pdf$/, access: "member", run: certificate },
];
