import { readdir } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

/**
 * The README's pictures, of `npm run demo` and `npm run gallery`: run both first. With names only those, for which what
 * they are of is enough.
 */
const asked = process.argv.slice(2);
const isMeant = (name: string): boolean => asked.length === 0 || asked.includes(name);
const meant = (pictures: Record<string, string>) =>
  Object.entries(pictures).filter(([name]) => isMeant(name));
const DEMO = "out/demo";
const GALLERY = "out/gallery";
const TO = "docs/images";

/** How long each step of the moving picture stands, in ms. */
const STANDS = 3500;
/** The wizard's column in a picture of the whole window. */
const WIZARD = { left: 941, top: 0, width: 425, height: 768 };

const WHOLE = {
  guide: join(DEMO, "4-open-ledger.png"),
  fill: join(DEMO, "5-add-instrument.png"),
  booked: join(DEMO, "9-await-verification.png"),
  plate: join(GALLERY, "photo-review.zh-CN.light.png"),
  desk: join(GALLERY, "desk.zh-CN.light.png"),
  report: join(GALLERY, "round-report.zh-CN.light.png"),
  certificate: join(GALLERY, "certificate-review.zh-CN.light.png"),
  licence: join(GALLERY, "company-licence.zh-CN.light.png"),
};
const COLUMNS = {
  ledger: join(GALLERY, "ledger.zh-CN.light.png"),
  batch: join(GALLERY, "batch.zh-CN.light.png"),
  advice: join(GALLERY, "ledger-advice.zh-CN.light.png"),
  labels: join(GALLERY, "labels.zh-CN.light.png"),
  search: join(GALLERY, "search.zh-CN.light.png"),
  shared: join(GALLERY, "shared-waiting.zh-CN.light.png"),
  due: join(GALLERY, "due-banner.zh-CN.light.png"),
  history: join(GALLERY, "history.zh-CN.light.png"),
  trash: join(GALLERY, "trash.zh-CN.light.png"),
  again: join(GALLERY, "scale-again.zh-CN.light.png"),
};
/** What is printed, from the top. */
const PAPERS = { sheet: join(GALLERY, "paper-slip.png"), steps: join(GALLERY, "paper-steps.png") };

/** A phone's page, as tall as the wizard's column. */
const PHONE = { from: join(GALLERY, "phone-page.png"), height: 768 };

const small = { quality: 80, effort: 6 };
for (const [name, from] of meant(WHOLE))
  await sharp(from)
    .webp(small)
    .toFile(join(TO, `${name}.webp`));
for (const [name, from] of meant(COLUMNS))
  await sharp(from)
    .extract(WIZARD)
    .webp(small)
    .toFile(join(TO, `${name}.webp`));
for (const [name, from] of meant(PAPERS))
  await sharp(from)
    .extract({ left: 0, top: 0, width: 1240, height: 1240 })
    .resize({ width: 700 })
    .webp(small)
    .toFile(join(TO, `${name}.webp`));

if (isMeant("phone"))
  await sharp(PHONE.from).resize({ height: PHONE.height }).webp(small).toFile(join(TO, "phone.webp"));

if (isMeant("job")) {
  const names = (await readdir(DEMO)).filter((name) => name.endsWith(".png")).sort();
  const steps = await Promise.all(
    names.map((name) => sharp(join(DEMO, name)).resize({ width: 1000 }).png().toBuffer()),
  );
  await sharp(steps, { join: { animated: true } })
    .webp({ delay: steps.map(() => STANDS), loop: 0, quality: 70, effort: 6, mixed: true })
    .toFile(join(TO, "job.webp"));
}
const all = [...Object.keys({ ...WHOLE, ...COLUMNS, ...PAPERS }), "phone", "job"];
console.log(`in ${TO}: ${all.filter(isMeant).join(" ")}`);
