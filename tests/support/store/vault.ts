import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { Vault } from "../../../src/main/store/encryption.js";

/** The system's encryption, bound to a name instead of an account on a PC. */
export function vaultOf(account: string): Vault {
  const key = createHash("sha256").update(account).digest();
  return {
    available: true,
    seal: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    open: (sealed) => {
      const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
      cipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString("utf8");
    },
  };
}

/** A system that cannot encrypt. */
export const NO_VAULT: Vault = {
  available: false,
  seal: () => {
    throw new Error("no encryption here");
  },
  open: () => {
    throw new Error("no encryption here");
  },
};
