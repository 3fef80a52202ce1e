/** Where a provider gives leave (RFC 6749), and what is asked for. */
export interface OAuthPreset {
  readonly id: string;
  readonly name: string;
  readonly authorizeUrl: string;
  readonly tokenUrl: string;
  readonly scopes: readonly string[];
  /** What the provider wants besides. */
  readonly extra: Readonly<Record<string, string>>;
}

/**
 * The two providers that ask for OAuth 2. The client id is the user's own, made in the provider's console for a desktop program.
 * Google gives a lasting token only when it is asked for offline access and asks the user; Microsoft by a scope.
 */
const OAUTH_PRESETS: readonly OAuthPreset[] = [
  {
    id: "google",
    name: "Google",
    authorizeUrl: "https://accounts.google.com/o/oauth2/v2/auth",
    tokenUrl: "https://oauth2.googleapis.com/token",
    scopes: ["https://mail.google.com/"],
    extra: { access_type: "offline", prompt: "consent" },
  },
  {
    id: "microsoft",
    name: "Microsoft",
    authorizeUrl: "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
    tokenUrl: "https://login.microsoftonline.com/common/oauth2/v2.0/token",
    scopes: [
      "https://outlook.office.com/IMAP.AccessAsUser.All",
      "https://outlook.office.com/SMTP.Send",
      "offline_access",
    ],
    extra: { prompt: "select_account" },
  },
];

/** The preset of that id. */
export function findOAuthPreset(id: string): OAuthPreset | undefined {
  return OAUTH_PRESETS.find((preset) => preset.id === id);
}
