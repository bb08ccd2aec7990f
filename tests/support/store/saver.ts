// Saves without end and says each time what is safe, until it is killed.
import { writeSync } from "node:fs";
import { Store } from "../../../src/main/store/store.js";
import { NO_ENCRYPTION } from "./encryption.js";
import { SCALE, SHOP } from "./samples.js";

const store = new Store(String(process.argv[2]), NO_ENCRYPTION);
const instruments = Array.from({ length: 300 }, (_, index) => ({ ...SCALE, id: `i${index}` }));
for (let save = Number(process.argv[3]); ; save++) {
  store.change({ companies: [{ ...SHOP, username: `save${save}` }], companyId: SHOP.id, instruments });
  writeSync(1, `${save}\n`);
}
