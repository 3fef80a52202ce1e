/** What a new password has to be, below its field. */
export const PASSWORD_HINT = "At least 8 characters; 15 or more are better. Any characters will do.";

export const UNREACHED = "Fineline does not answer. Try again in a moment.";
