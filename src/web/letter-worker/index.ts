export type {
  CheckedLetter,
  LetterAnswers,
  LetterMessage,
  LetterQuestion,
  LetterReply,
  SealedLetter,
} from "./letter-protocol.ts";
