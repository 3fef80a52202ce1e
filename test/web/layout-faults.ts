/**
 * What is not as it should be in how a page is laid out: one `h1`, a title of its own, nothing beside the page; by touch,
 * targets as large as a thumb. Runs in the page, and so has all that it needs inside.
 */
export function findLayoutFaults(touch: boolean): string[] {
  const THUMB = 44;
  /** Where a list or a sheet offers the same, or a narrow weekend does: marks and bars, and numbers in a text. */
  const SMALL = 24;
  const inPictures = "figure *, .day-weekend, .written *";
  const targets = "a[href], button, input:not([type=hidden]), select, textarea, summary, [role=slider]";
  return [...faultsOfHead(), ...faultsOfWidth(), ...faultsOfPlace(), ...(touch ? faultsOfTargets() : [])];

  function faultsOfHead(): string[] {
    const headings = [...document.querySelectorAll("h1")].filter((heading) => heading.checkVisibility());
    return [
      ...(headings.length === 1 ? [] : [`${headings.length} headings of the first level`]),
      ...(/^.+ · Fineline$/.test(document.title) ? [] : [`its title is "${document.title}"`]),
    ];
  }

  function faultsOfWidth(): string[] {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1);
    });
    return [`scrolls to the side by ${scrollWidth - clientWidth}px: ${wide.slice(0, 3).map(describe).join(" | ")}`];
  }

  /** What stands still is cut off where it does not fit: nobody can scroll to it. */
  function faultsOfPlace(): string[] {
    return inFront().flatMap((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isCutOff = left < -1 || right > document.documentElement.clientWidth + 1;
      return isCutOff ? [`beside the window, ${left} to ${right}: ${describe(element)}`] : [];
    });
  }

  /** What can be touched of what stands in front. */
  function inFront(): readonly HTMLElement[] {
    const front = document.querySelector(":popover-open.menu") ?? document.querySelector("dialog:modal") ?? document;
    return [...front.querySelectorAll<HTMLElement>(targets)].filter(isTarget);
  }

  function faultsOfTargets(): string[] {
    return inFront().flatMap((element) => {
      const least = element.matches(inPictures) ? SMALL : THUMB;
      element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { width, height } = element.getBoundingClientRect();
      const isWide = width >= least - 0.5 || reach(element, least, 1, 0) >= least;
      const isHigh = height >= least - 0.5 || reach(element, least, 0, 1) >= least;
      return isWide && isHigh ? [] : [`too small for a thumb, ${width} × ${height}: ${describe(element)}`];
    });
  }

  function isTarget(element: HTMLElement): boolean {
    const { width, height } = element.getBoundingClientRect();
    const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const isHidden = element.closest("[inert], [aria-hidden=true]") !== null;
    return isShown && !isHidden && width > 1 && height > 1 && !isInSentence(element);
  }

  /** Links among words are as high as a line [WCAG 2.5.8, inline]. */
  function isInSentence(element: HTMLElement): boolean {
    if (getComputedStyle(element).display !== "inline") return false;
    const around = element.parentElement?.textContent?.trim() ?? "";
    return around.length > (element.textContent?.trim().length ?? 0);
  }

  /** How far a touch still meets it, both ways from its middle: what lies around it may belong to it. */
  function reach(element: HTMLElement, most: number, dx: number, dy: number): number {
    const { left, top, width, height } = element.getBoundingClientRect();
    const meets = (by: number) => {
      const met = document.elementFromPoint(left + width / 2 + by * dx, top + height / 2 + by * dy);
      return met !== null && (element.contains(met) || isLabelled(element as HTMLInputElement, met));
    };
    let [before, after] = [0, 0];
    while (before < most && meets(-before - 0.5)) before += 1;
    while (after < most && meets(after + 0.5)) after += 1;
    return before + after;
  }

  function isLabelled({ labels }: HTMLInputElement, met: Element): boolean {
    return labels !== undefined && labels !== null && [...labels].some((label) => label.contains(met));
  }

  function describe(element: Element): string {
    const words = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
    return `<${element.tagName.toLowerCase()} class="${element.getAttribute("class") ?? ""}"> ${words}`;
  }
}
