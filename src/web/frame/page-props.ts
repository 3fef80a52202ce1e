/** What a route hands to its page: the parts of the address that the path names. */
export interface PageProps {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}
