/** What an operator's commands ask of the shared service. */
export interface ServiceTools {
  /** What is wrong with the service's configuration, a sentence each; nothing where it will do. */
  readonly configFaults: () => readonly string[];
}
