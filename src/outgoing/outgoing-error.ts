import { OUTGOING_SENTENCES } from "./sentences.ts";

/** A connection that was refused here, or did not come about; which of the two is not told. */
export class OutgoingError extends Error {
  override readonly name = "OutgoingError";
  /** As the system says where a connection is not allowed: who sorts errors by their codes finds it among failed connections. */
  readonly code = "EACCES";

  constructor(host: string, port: number) {
    super(OUTGOING_SENTENCES.failed(host, port));
  }
}
