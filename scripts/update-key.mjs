// `npm run update-key -- FILE`: makes the key that signs updates; its public half goes into assets/.
import { makeUpdateKey, PUBLIC_KEY } from "./pack/update-key.mjs";
import { main, Obstacle, tell } from "./setup/words.mjs";

await main(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0)
    throw new Obstacle("用法：npm run update-key -- 私钥文件", "usage: npm run update-key -- FILE");
  await makeUpdateKey(file);
  tell(
    "✓",
    `私钥在 ${file}，请另存一份；公钥在 ${PUBLIC_KEY}`,
    `secret key in ${file}, keep a copy; public key in ${PUBLIC_KEY}`,
  );
});
