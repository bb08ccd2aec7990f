import type { StepId } from "../../core/procedure/pack/steps.js";
import { escaped } from "../../core/text/escape-html.js";
import type { StepsSheet } from "../../ipc/printed-papers.js";
import { A4, each, type PaperPage, pageOf } from "./printed-page.js";

const STYLE = `
    body { font-size: 11pt; line-height: 1.45; }
    h1 { margin: 0 0 4mm; font-size: 18pt; text-align: center; }
    section { display: grid; grid-template-columns: 1fr 76mm; gap: 6mm; align-items: start;
      padding: 3mm 0; border-top: 0.2mm solid #000; break-inside: avoid; }
    h2 { margin: 0 0 1mm; font-size: 13pt; }
    p { margin: 0 0 1mm; }
    img { width: 76mm; max-height: 45mm; object-fit: contain; border: 0.2mm solid #000; }
    footer { margin-top: 4mm; font-size: 9pt; }`;

/** The nine steps with their pictures, to lay beside the keyboard. @param pictureOf a step's picture, as WebP */
export async function stepsPage(
  { title, steps, foot }: StepsSheet,
  pictureOf: (step: StepId) => Promise<Buffer>,
): Promise<PaperPage> {
  const drawn = await Promise.all(
    steps.map(async (step, index) => {
      const picture = await pictureOf(step.id);
      return `<section><div><h2>${index + 1}. ${escaped(step.title)}</h2>${each(step.texts, (text) => `<p>${escaped(text)}</p>`)}</div>
<img alt="" src="data:image/webp;base64,${picture.toString("base64")}"></section>`;
    }),
  );
  const body = `<h1>${escaped(title)}</h1>${drawn.join("")}<footer>${escaped(foot)}</footer>`;
  return { html: pageOf(title, STYLE, body), sheet: A4 };
}
