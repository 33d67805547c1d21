const rowLink = "[data-row-link]";

/** Arrows, Home and End go from the name of a row to another's; Enter follows it as any link. */
export function moveAmongRows(event: React.KeyboardEvent): void {
  const links = [...document.querySelectorAll<HTMLElement>(rowLink)];
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  links[to]?.focus();
}

/** Goes down from the search to the first row. */
export function toFirstRow(): void {
  document.querySelector<HTMLElement>(rowLink)?.focus();
}
