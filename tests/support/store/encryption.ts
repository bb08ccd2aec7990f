import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { Encryption } from "../../../src/main/store/encryption.js";

/** The system's encryption, bound to a name instead of an account on a PC. */
export function encryptionOf(account: string): Encryption {
  const key = createHash("sha256").update(account).digest();
  return {
    available: true,
    encrypt: (text) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]);
    },
    decrypt: (sealed) => {
      const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
      cipher.setAuthTag(sealed.subarray(12, 28));
      return Buffer.concat([cipher.update(sealed.subarray(28)), cipher.final()]).toString("utf8");
    },
  };
}

/** A system that cannot encrypt. */
export const NO_ENCRYPTION: Encryption = {
  available: false,
  encrypt: () => {
    throw new Error("no encryption here");
  },
  decrypt: () => {
    throw new Error("no encryption here");
  },
};
