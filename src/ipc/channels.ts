/** IPC channel names between the wizard and main. */
export const COMMAND_CHANNEL = "verify-guide:command";
export const STATE_CHANNEL = "verify-guide:state";
