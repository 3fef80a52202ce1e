/** "Thank you" of "thank-you": a step by its action alone, for who does not see whom it is to. */
export function actionWords(action: string): string {
  const words = action.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
