export { createServer, type SecurityOptions, type ServerOptions } from "./create-server.ts";
