import type { Outgoing, OutgoingTarget } from "./outgoing.ts";

/** Of places that a domain names for its services (RFC 2782), those that may be reached; all of them where nobody shares this. */
export async function reachablePlaces<Place extends { readonly name: string; readonly port: number }>(
  { isShared, lookupFor }: Pick<Outgoing, "isShared" | "lookupFor">,
  places: readonly Place[],
): Promise<readonly Place[]> {
  if (!isShared) return places;
  const judged = await Promise.all(places.map(async (place) => ((await isReachable(place)) ? [place] : [])));
  return judged.flat();

  async function isReachable({ name, port }: Place): Promise<boolean> {
    const target: OutgoingTarget = { host: name, port };
    return await lookupFor(target).then(
      () => true,
      () => false,
    );
  }
}
