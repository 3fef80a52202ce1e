/** The key of a keyboard. On a button that has its words, hide it from those who listen: `aria-hidden` around it. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd class="keyboard-key">{children}</kbd>;
}
