const asked = "azimut:palette";

/** Opens the palette of the page, from any button on it. */
export function openPalette(): void {
  dispatchEvent(new Event(asked));
}

/** Hears the buttons, and ⌘K or Ctrl K anywhere; returns how to stop. */
export function onPaletteAsked(open: () => void): () => void {
  const pressed = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey)) return;
    if (event.altKey || event.shiftKey) return;
    event.preventDefault();
    open();
  };
  addEventListener(asked, open);
  addEventListener("keydown", pressed);
  return () => {
    removeEventListener(asked, open);
    removeEventListener("keydown", pressed);
  };
}
