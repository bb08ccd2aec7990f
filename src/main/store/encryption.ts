/** The system's own encryption, bound to the person's account on this PC. */
export interface Vault {
  readonly available: boolean;
  seal(text: string): Buffer;
  /** @throws when it was sealed on another PC or account, or was damaged */
  open(sealed: Buffer): string;
}

/** @param safeStorage Electron's, after the app is ready */
export function systemVault(safeStorage: Electron.SafeStorage): Vault {
  // SECURITY: on Linux without a keyring Electron encrypts with a password everyone knows: that is none.
  const open = process.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text";
  return {
    available: !open && safeStorage.isEncryptionAvailable(),
    seal: (text) => safeStorage.encryptString(text),
    open: (sealed) => safeStorage.decryptString(sealed),
  };
}
