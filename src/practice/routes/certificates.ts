import { faultPage } from "../pages/fault.js";
import { html } from "./reply.js";
import { verifiedOnce } from "./reservations.js";
import type { Call, Route } from "./route.js";

/** A PDF of one page with a few lines in its own Latin letters; others become question marks. */
const pdfOf = (lines: string[]): string => {
  const text = lines
    .map((line) => `(${line.replace(/[^ -~]/g, "?").replace(/[\\()]/g, "\\$&")}) Tj 0 -24 Td`)
    .join(" ");
  const drawing = `BT /F1 16 Tf 60 760 Td ${text} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let body = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, "0")} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  return `${body}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
};

/** The certificate of a scale that was verified. */
const certificate = ({ store, groups }: Call): Response => {
  const found = store.instruments.find(({ id }) => id === groups[0]);
  if (!found || !verifiedOnce(store).includes(found.id)) return html(faultPage(404), 404);
  const lines = ["PRACTICE - NOT A REAL CERTIFICATE", `Serial number: ${found.fields.serial}`];
  return new Response(pdfOf(lines), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="certificate-${found.id}.pdf"`,
    },
  });
};

export const certificateRoutes: Route[] = [
  { method: "GET", path: /^\/files\/certificate\/(I\d+)\.pdf$/, access: "member", run: certificate },
];
