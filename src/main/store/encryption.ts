/** The system's own encryption, bound to the user's account on this PC. */
export interface Encryption {
  readonly available: boolean;
  encrypt(text: string): Buffer;
  /** @throws when it was sealed on another PC or account, or was damaged */
  decrypt(sealed: Buffer): string;
}

/** @param safeStorage Electron's, after the app is ready */
export function systemEncryption(safeStorage: Electron.SafeStorage): Encryption {
  // SECURITY: on Linux without a keyring Electron encrypts with a password everyone knows: that is none.
  const open = process.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text";
  return {
    available: !open && safeStorage.isEncryptionAvailable(),
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt: (sealed) => safeStorage.decryptString(sealed),
  };
}
