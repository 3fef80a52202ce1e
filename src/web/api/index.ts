export { afterEachOther } from "./after-each-other.ts";
export { ApiError, type Problem, UnreachableError } from "./api-error.ts";
export {
  type ApiClient,
  type ApiClientOptions,
  type CallOptions,
  createApiClient,
  type RouteName,
  type RouteShape,
} from "./create-api-client.ts";
export type { SessionRoutes, SyncRoutes, WebRoutes } from "./routes.ts";
