/** How long a line to a mail server waits for the next letter: letters to many go one after the other. */
export const KEEP_LINES_MS = 5_000;
