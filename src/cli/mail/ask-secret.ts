/** Asks for a word that is not shown while it is typed; undefined where the person wants to stop. */
export async function askSecret(question: string): Promise<string | undefined> {
  const { isCancel, password } = await import("@clack/prompts");
  const typed = await password({ message: question });
  return isCancel(typed) || typed === "" ? undefined : typed;
}
