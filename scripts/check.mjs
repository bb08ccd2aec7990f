// `npm run check`: the checks that only read, for every day.
import { runChecks, tally } from "./checks/check.mjs";
import { staticChecks } from "./checks/static.mjs";
import { main } from "./setup/words.mjs";
import { setup } from "./setup.mjs";

await main(async () => {
  await setup({ electron: false });
  const sum = await runChecks(staticChecks, 2);
  console.log(tally(sum));
  return sum.failed > 0 ? 1 : 0;
});
