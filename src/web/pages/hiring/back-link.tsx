interface BackLinkProps {
  readonly href: string;
  readonly children: string;
}

/** The page above this one, over its sentence. */
export function BackLink({ href, children }: BackLinkProps) {
  return (
    <a class="-my-3 inline-block py-3 text-ink-2" href={href}>
      {children}
    </a>
  );
}
