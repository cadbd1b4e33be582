/** Without zod: the device says so before anything is sent. */

/** Above this a file is refused: what a phone's camera or a scanner makes stays far below. */
export const MAX_LEAD_FILE_BYTES = 20_000_000;
export const MAX_FILES_OF_A_LEAD = 100;
export const MAX_VOICE_SECONDS = 300;
