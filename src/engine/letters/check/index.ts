export { checkLetter, LETTER_RULES } from "./check-letter.ts";
