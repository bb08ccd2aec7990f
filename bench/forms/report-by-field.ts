import { buildPages } from "./build-pages.js";
import { type ProductPage, runProduct } from "./fill-by-product.js";
import { PAGES } from "./page-specs.js";
import { percent, tallyOf } from "./score.js";
import { serveForms } from "./site.js";

/** Tells how a page came out, and each field of it that was not right. */
export function tellPage({ spec, scores, guide, ms }: ProductPage): void {
  const { fields, right, wrong, refused, leftOut, wrongSaidFilled } = tallyOf(scores);
  console.log(
    `${spec.id}: ${right} of ${fields} right, ${wrong} wrong, ${refused} refused, ${leftOut} left out, ${wrongSaidFilled} said wrongly; guide ${JSON.stringify(guide)}; ${Math.round(ms)} ms`,
  );
  for (const { field, outcome, detail } of scores)
    if (outcome !== "right") console.log(`  ${field} ${outcome}: ${detail}`);
}

/** Runs the product on the tuned pages whose name holds one of the words (all without), and tells it field by field. */
export async function tellForms(words: readonly string[]): Promise<void> {
  const pages = PAGES.filter(
    ({ id, sealed }) => !sealed && (words.length === 0 || words.some((word) => id.includes(word))),
  );
  const site = await serveForms(PAGES, await buildPages("pages"));
  try {
    const done = await runProduct(site, pages, tellPage);
    const all = tallyOf(done.flatMap(({ scores }) => scores));
    console.log(all, `${percent(all.right, all.fields).toFixed(2)} % right`);
  } finally {
    await site.close();
  }
}
