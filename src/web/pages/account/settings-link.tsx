/** The small line above a page of the settings, which leads back to them. */
export function SettingsLink() {
  return (
    <a class="-my-3 inline-block py-3 text-ink-2" href="/settings">
      Settings
    </a>
  );
}
