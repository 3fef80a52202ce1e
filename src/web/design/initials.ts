/** The first letters of the first and the last word of a name; of one word its first two. Whole letters, marks included. */
export function initialsOf(name: string): string {
  const words = name
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const lettersOf = (word = "") => word.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];
  if (words.length < 2) return lettersOf(words[0]).slice(0, 2).join("").toUpperCase();
  return `${lettersOf(words[0])[0]}${lettersOf(words.at(-1))[0]}`.toUpperCase();
}
