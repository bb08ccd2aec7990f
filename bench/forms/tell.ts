import { buildPages } from "./build.js";
import { PAGES } from "./draw.js";
import { runProduct } from "./product.js";
import { percent, tallyOf } from "./score.js";
import { serveForms } from "./site.js";

// `npx tsx bench/forms/run.ts [word…]`: the product on the tuned pages whose name holds a word, field by field.
const words = process.argv.slice(2);
const pages = PAGES.filter(
  ({ id, sealed }) => !sealed && (words.length === 0 || words.some((word) => id.includes(word))),
);
const site = await serveForms(PAGES, await buildPages("pages"));
try {
  const done = await runProduct(site, pages, (page) => {
    const { fields, right, wrong, refused, leftOut, wrongSaidFilled } = tallyOf(page.scores);
    console.log(
      `${page.spec.id}: ${right} of ${fields} right, ${wrong} wrong, ${refused} refused, ${leftOut} left out, ${wrongSaidFilled} said wrongly; guide ${JSON.stringify(page.guide)}; ${Math.round(page.ms)} ms`,
    );
    for (const { field, outcome, detail } of page.scores)
      if (outcome !== "right") console.log(`  ${field} ${outcome}: ${detail}`);
  });
  const all = tallyOf(done.flatMap(({ scores }) => scores));
  console.log(all, `${percent(all.right, all.fields).toFixed(2)} % right`);
} finally {
  await site.close();
}
