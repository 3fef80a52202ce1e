/** The name over a small fine line; it leads to Today. */
export function Brand({ small }: { readonly small?: boolean }) {
  return (
    <a href="/" class="inline-flex min-h-11 items-center rounded-small no-underline">
      <svg width={small ? 76 : 96} height={small ? 24 : 30} viewBox="0 0 96 30" aria-hidden="true">
        <text x="0" y="19" class="fill-ink font-serif" font-size="22" font-weight="520" letter-spacing="-.3">
          Fineline
        </text>
        <path
          d="M0 27.5h14v-4l22 4v-6l26 6h20"
          class="stroke-accent"
          fill="none"
          stroke-width="1.5"
          stroke-linejoin="round"
          stroke-linecap="round"
        />
      </svg>
      <span class="hidden-visually">Fineline, today</span>
    </a>
  );
}
