const edge = 12;
const gap = 6;

/** Shows a popover under what it belongs to, above it where there is no room below, and within the window. */
export function beside(card: HTMLElement | null, anchor: HTMLElement | null): void {
  if (!card || !anchor) return;
  if (!card.matches(":popover-open")) card.showPopover();
  const [at, own] = [anchor.getBoundingClientRect(), card.getBoundingClientRect()];
  const left = Math.min(at.left, document.documentElement.clientWidth - own.width - edge);
  const below = at.bottom + gap + own.height + edge <= window.innerHeight;
  card.style.left = `${Math.max(edge, left)}px`;
  card.style.top = `${below ? at.bottom + gap : Math.max(edge, at.top - gap - own.height)}px`;
  card.style.right = card.style.bottom = "auto";
}
