/** Where OpenStreetMap shows the post offices near a place; nothing is fetched. Undefined where no place is named. */
export function findPostOfficeLink(place: string): string | undefined {
  if (place === "") return undefined;
  // As `+` and not `%20`, so that the address stays readable on paper.
  const query = encodeURIComponent(`post office near ${place}`.toWellFormed())
    .replaceAll("%20", "+")
    .replaceAll("%2C", ",");
  return `https://www.openstreetmap.org/search?query=${query}`;
}
