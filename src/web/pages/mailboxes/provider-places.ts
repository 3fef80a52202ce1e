/** Where a provider's own pages are, to be typed or copied. */
export interface ProviderPlaces {
  /** Where a password for programs is made. */
  readonly passwords?: string;
  /** Where one registers a client of one's own. */
  readonly clients?: string;
}

const PLACES: Readonly<Record<string, ProviderPlaces>> = {
  google: { passwords: "myaccount.google.com/apppasswords", clients: "console.cloud.google.com" },
  microsoft: { clients: "entra.microsoft.com" },
  icloud: { passwords: "account.apple.com" },
  yahoo: { passwords: "login.yahoo.com/account/security" },
};

/** Those of a provider; nothing where none is known. */
export function placesOf(providerId: string | undefined): ProviderPlaces {
  return PLACES[providerId ?? ""] ?? {};
}
