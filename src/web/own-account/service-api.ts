import type { ServiceRoutes } from "../../contract/http/index.ts";
import { createApiClient } from "../api/index.ts";

/** What a browser asks of signing on; `unknown` bodies are a browser's own words about passkeys. */
interface SignOnRoutes {
  "POST /api/auth/sign-in/email": {
    body: { readonly email: string; readonly password: string };
    response: { readonly twoFactorRedirect?: boolean };
  };
  "POST /api/auth/sign-in/social": {
    body: { readonly provider: string; readonly callbackURL: string; readonly errorCallbackURL: string };
    response: { readonly url: string };
  };
  "POST /api/auth/sign-out": { body: object; response: unknown };
  "POST /api/auth/request-password-reset": { body: { readonly email: string }; response: unknown };
  "POST /api/auth/reset-password": {
    body: { readonly newPassword: string; readonly token: string };
    response: unknown;
  };
  "POST /api/auth/change-password": {
    body: { readonly currentPassword: string; readonly newPassword: string; readonly revokeOtherSessions: boolean };
    response: unknown;
  };
  "POST /api/auth/two-factor/enable": {
    body: { readonly password: string; readonly method: "totp" };
    response: { readonly totpURI: string; readonly backupCodes: readonly string[] };
  };
  "POST /api/auth/two-factor/disable": { body: { readonly password: string }; response: unknown };
  "POST /api/auth/two-factor/verify-totp": { body: { readonly code: string }; response: unknown };
  "POST /api/auth/two-factor/verify-backup-code": { body: { readonly code: string }; response: unknown };
  "GET /api/auth/passkey/generate-register-options": { response: PublicKeyCredentialCreationOptionsJSON };
  "POST /api/auth/passkey/verify-registration": {
    body: { readonly response: unknown; readonly name: string };
    response: unknown;
  };
  "GET /api/auth/passkey/generate-authenticate-options": { response: PublicKeyCredentialRequestOptionsJSON };
  "POST /api/auth/passkey/verify-authentication": { body: { readonly response: unknown }; response: unknown };
  "GET /api/auth/passkey/list-user-passkeys": {
    response: {
      readonly items: readonly { readonly id: string; readonly name?: string; readonly createdAt: string }[];
    };
  };
  "POST /api/auth/passkey/delete-passkey": { body: { readonly id: string }; response: unknown };
}

/** Signing on, by its routes. */
export const signOnApi = createApiClient<SignOnRoutes>();

/** People, desks and tokens, by their routes. */
export const serviceApi = createApiClient<ServiceRoutes>();
