import { createPublicKey, type KeyObject, verify } from "node:crypto";
import { GenericProvider } from "electron-updater/out/providers/GenericProvider.js";

/**
 * What the update's description bears: an Ed25519 signature over its bytes, in base64, in a file of the same name
 * with `.sig` after it. `scripts/pack/update-key.mjs` writes it.
 */
const SIGNATURE = ".sig";

/** @throws Error when the text is no public key of the only kind taken, Ed25519 */
export function updateKey(pem: string): KeyObject {
  const key = createPublicKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("the update key is not an Ed25519 key");
  return key;
}

/**
 * A place to update from whose descriptions (`latest*.yml`) are believed only with our signature. They hold version
 * and checksum of the installers, which electron-updater compares: who holds the server alone can offer nothing.
 */
export function signedFeed(key: KeyObject) {
  return class SignedFeed extends GenericProvider {
    protected override async httpRequest(
      ...[url, ...rest]: Parameters<GenericProvider["httpRequest"]>
    ): Promise<string | null> {
      const place = new URL(url);
      place.pathname += SIGNATURE;
      const description = await super.httpRequest(url, ...rest);
      const signature = await super.httpRequest(place, ...rest);
      // SECURITY: nothing is read from a description before its signature is ours.
      if (!verify(null, Buffer.from(description ?? ""), key, Buffer.from(signature ?? "", "base64")))
        throw new Error("the update's description does not bear our signature");
      return description;
    }

    /** The server is not told which copy asks. */
    override setRequestHeaders(): void {}
  };
}
