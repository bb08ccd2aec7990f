/** IPC channel names between the wizard and main. */
export const COMMAND_CHANNEL = "verify-guide:command";
export const STATE_CHANNEL = "verify-guide:state";

/** The error of a command whose change could not be written; main says so itself. */
export const SAVE_FAILED = "save-failed";
